package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.sheet.DealExport;
import guatu.promotion.sheet.DealImport;
import guatu.sheets.FileImports;
import guatu.sheets.web.Attachment;
import guatu.sheets.web.UploadedFiles;
import guatu.shell.web.Page;
import guatu.shell.web.SpooledDownload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The offices' ledgers of deals: uploads on their way, the form, and what the table shows to take away. */
@Controller
class DealSheets {

    private final FileImports imports;
    private final DealExport export;

    DealSheets(FileImports imports, DealExport export) {
        this.imports = imports;
        this.export = export;
    }

    @GetMapping("/promotion/sheets")
    ModelAndView uploads(Viewer viewer) {
        return new ModelAndView("promotion/sheets", Map.of("imports", imports.mine(viewer, DealImport.CODE)));
    }

    @PostMapping("/promotion/sheets")
    String upload(Viewer viewer, @RequestParam List<MultipartFile> files) throws IOException {
        return "redirect:/imports/" + imports.upload(viewer, DealImport.CODE, UploadedFiles.read(files));
    }

    @GetMapping("/promotion/sheets/template.xlsx")
    void template(Page page, HttpServletResponse response) throws IOException {
        Attachment.name(response, Attachment.XLSX, page.text("promotion.sheet.file.template") + ".xlsx");
        export.template(page::text, response.getOutputStream());
    }

    @GetMapping("/promotion/leads/export.xlsx")
    void ledger(Viewer viewer, Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Attachment.name(
                response,
                Attachment.XLSX,
                page.text("promotion.sheet.file.ledger") + " " + page.asOf().day() + ".xlsx");
        SpooledDownload.send(
                request,
                response,
                stream -> export.write(viewer, LeadQueryReader.read(page), page.asOf(), page::text, stream));
    }
}
