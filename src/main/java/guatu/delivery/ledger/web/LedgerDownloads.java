package guatu.delivery.ledger.web;

import guatu.delivery.ledger.Corrections;
import guatu.delivery.ledger.LedgerTemplate;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Workbooks to fill in, to change, or to correct. */
@Controller
class LedgerDownloads {

    private final LedgerTemplate template;
    private final Corrections corrections;

    LedgerDownloads(LedgerTemplate template, Corrections corrections) {
        this.template = template;
        this.corrections = corrections;
    }

    @GetMapping("/imports/template.xlsx")
    void template(
            Viewer viewer,
            Page page,
            @RequestParam(defaultValue = "false") boolean filled,
            HttpServletResponse response)
            throws IOException {
        Attachment.name(
                response,
                Attachment.XLSX,
                page.text(filled ? "ledger.file.present" : "ledger.file.template") + ".xlsx");
        template.write(viewer, filled, page::text, response.getOutputStream());
    }

    @GetMapping("/imports/{id}/corrections.xlsx")
    void corrections(Viewer viewer, Page page, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        Attachment.name(response, Attachment.XLSX, page.text("ledger.file.corrections") + ".xlsx");
        corrections.write(viewer, id, page::text, response.getOutputStream());
    }
}
