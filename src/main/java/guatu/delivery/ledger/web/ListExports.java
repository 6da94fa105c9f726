package guatu.delivery.ledger.web;

import guatu.delivery.InitiativeQuery;
import guatu.delivery.ledger.ListExport;
import guatu.delivery.web.InitiativeQueryReader;
import guatu.directory.Viewer;
import guatu.sheets.web.Attachment;
import guatu.shell.AsOf;
import guatu.shell.web.Page;
import guatu.shell.web.SpooledDownload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of initiatives, as it is shown, to take away. */
@Controller
class ListExports {

    private final ListExport export;

    ListExports(ListExport export) {
        this.export = export;
    }

    @GetMapping("/initiatives/export.csv")
    void csv(
            Viewer viewer,
            Page page,
            AsOf asOf,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Attachment.name(response, Attachment.CSV, name(page, asOf) + ".csv");
        InitiativeQuery query = InitiativeQueryReader.read(parameters);
        SpooledDownload.send(request, response, stream -> export.csv(viewer, query, asOf, page::text, stream));
    }

    @GetMapping("/initiatives/export.xlsx")
    void xlsx(
            Viewer viewer,
            Page page,
            AsOf asOf,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Attachment.name(response, Attachment.XLSX, name(page, asOf) + ".xlsx");
        InitiativeQuery query = InitiativeQueryReader.read(parameters);
        SpooledDownload.send(request, response, stream -> export.xlsx(viewer, query, asOf, page::text, stream));
    }

    private static String name(Page page, AsOf asOf) {
        return page.text("ledger.file.list") + " " + asOf.day();
    }
}
