package guatu.enterprise.web;

import guatu.directory.Viewer;
import guatu.enterprise.EnterpriseQuery;
import guatu.enterprise.exchange.RegistryExport;
import guatu.enterprise.exchange.RegistryImport;
import guatu.sheets.FileImports;
import guatu.sheets.web.Attachment;
import guatu.sheets.web.UploadedFiles;
import guatu.shell.web.Page;
import guatu.shell.web.SpooledDownload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The registry's files: the form, uploads on their way, and what the list shows to take away. */
@Controller
class RegistryExchange {

    private final FileImports imports;
    private final RegistryExport export;

    RegistryExchange(FileImports imports, RegistryExport export) {
        this.imports = imports;
        this.export = export;
    }

    @GetMapping("/enterprises/imports")
    ModelAndView uploads(Viewer viewer) {
        return new ModelAndView("enterprise/imports", Map.of("imports", imports.mine(viewer, RegistryImport.CODE)));
    }

    @PostMapping("/enterprises/imports")
    String upload(Viewer viewer, @RequestParam List<MultipartFile> files) throws IOException {
        return "redirect:/imports/" + imports.upload(viewer, RegistryImport.CODE, UploadedFiles.read(files));
    }

    @GetMapping("/enterprises/template.xlsx")
    void template(Page page, HttpServletResponse response) throws IOException {
        Attachment.name(response, Attachment.XLSX, page.text("enterprise.file.template") + ".xlsx");
        export.template(page::text, response.getOutputStream());
    }

    @GetMapping("/enterprises/export.xlsx")
    void xlsx(Viewer viewer, Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Attachment.name(response, Attachment.XLSX, page.text("enterprise.file.list") + " " + page.today() + ".xlsx");
        SpooledDownload.send(request, response, stream -> export.xlsx(viewer, query(page), page::text, stream));
    }

    /** UTF-8, or GB18030 for programs that still expect GBK. */
    @GetMapping("/enterprises/export.csv")
    void csv(Viewer viewer, Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean gbk = page.parameter("charset").equalsIgnoreCase("gbk");
        Charset charset = gbk ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        Attachment.name(
                response,
                "text/csv;charset=" + charset.name(),
                page.text("enterprise.file.list") + " " + page.today() + ".csv");
        SpooledDownload.send(request, response, stream -> export.csv(viewer, query(page), charset, stream));
    }

    private static EnterpriseQuery query(Page page) {
        return new EnterpriseQuery(
                page.parameter("text"),
                page.parameter("class"),
                page.parameter("industry"),
                page.parameter("keeper"),
                "",
                "");
    }
}
