package guatu.sheets.web;

import guatu.directory.Viewer;
import guatu.sheets.FileImport;
import guatu.sheets.FileImports;
import guatu.shell.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One of the person's uploads on its way. */
@Controller
class ImportPages {

    private final FileImports imports;

    ImportPages(FileImports imports) {
        this.imports = imports;
    }

    @GetMapping("/imports/{id}")
    ModelAndView show(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
        FileImport found = imports.find(viewer, id);
        if (found.state().running()) {
            // Works without script, and stops by itself when the work is done.
            response.setHeader("Refresh", "1");
        }
        return new ModelAndView("sheets/import", Map.of("found", found, "kind", imports.kind(found)));
    }

    @PostMapping("/imports/{id}/application")
    String apply(Viewer viewer, @PathVariable UUID id) {
        imports.apply(viewer, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/check")
    String checkAgain(Viewer viewer, @PathVariable UUID id) {
        imports.checkAgain(viewer, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/removal")
    String remove(Viewer viewer, @PathVariable UUID id) {
        String start = imports.kind(imports.find(viewer, id)).startPath();
        imports.remove(viewer, id);
        return "redirect:" + start;
    }

    @GetMapping("/imports/{id}/corrections.xlsx")
    void corrections(Viewer viewer, Page page, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        imports.find(viewer, id);
        Attachment.name(response, Attachment.XLSX, page.text("ledger.file.corrections") + ".xlsx");
        imports.writeCorrections(viewer, id, page::text, response.getOutputStream());
    }
}
