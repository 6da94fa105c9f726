package guatu.delivery.ledger.web;

import guatu.delivery.ledger.LedgerFiles.NamedContent;
import guatu.delivery.ledger.LedgerImport;
import guatu.delivery.ledger.LedgerImports;
import guatu.delivery.ledger.LedgerSheet;
import guatu.directory.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The person's imports, and one of them on its way. */
@Controller
class ImportPages {

    private final LedgerImports imports;

    ImportPages(LedgerImports imports) {
        this.imports = imports;
    }

    @GetMapping("/imports")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView(
                "delivery/ledger/imports",
                Map.of("imports", imports.mine(viewer), "sheets", List.of(LedgerSheet.values())));
    }

    @PostMapping("/imports")
    String upload(Viewer viewer, @RequestParam List<MultipartFile> files) throws IOException {
        List<NamedContent> contents = new ArrayList<>();
        for (MultipartFile file : files) {
            contents.add(new NamedContent(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
        }
        return "redirect:/imports/" + imports.upload(viewer, contents);
    }

    @GetMapping("/imports/{id}")
    ModelAndView show(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
        LedgerImport found = imports.find(viewer, id);
        if (found.state().running()) {
            // Works without script, and stops by itself when the work is done.
            response.setHeader("Refresh", "1");
        }
        return new ModelAndView("delivery/ledger/import", Map.of("found", found));
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
        imports.remove(viewer, id);
        return "redirect:/imports";
    }
}
