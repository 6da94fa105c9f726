package guatu.delivery.ledger.web;

import guatu.delivery.ledger.InitiativesImport;
import guatu.delivery.ledger.LedgerSheet;
import guatu.directory.Viewer;
import guatu.sheets.FileImports;
import guatu.sheets.web.UploadedFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The person's ledgers of initiatives, and another one that is uploaded. */
@Controller
class LedgerUploads {

    private final FileImports imports;

    LedgerUploads(FileImports imports) {
        this.imports = imports;
    }

    @GetMapping("/imports")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView(
                "delivery/ledger/imports",
                Map.of(
                        "imports", imports.mine(viewer, InitiativesImport.CODE),
                        "sheets", List.of(LedgerSheet.values())));
    }

    @PostMapping("/imports")
    String upload(Viewer viewer, @RequestParam List<MultipartFile> files) throws IOException {
        return "redirect:/imports/" + imports.upload(viewer, InitiativesImport.CODE, UploadedFiles.read(files));
    }
}
