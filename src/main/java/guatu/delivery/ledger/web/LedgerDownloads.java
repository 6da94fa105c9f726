package guatu.delivery.ledger.web;

import guatu.delivery.ledger.LedgerTemplate;
import guatu.directory.Viewer;
import guatu.sheets.web.Attachment;
import guatu.shell.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Workbooks to fill in or to change. */
@Controller
class LedgerDownloads {

    private final LedgerTemplate template;

    LedgerDownloads(LedgerTemplate template) {
        this.template = template;
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
}
