package guatu.supervision.league.web;

import guatu.directory.Viewer;
import guatu.sheets.FileImports;
import guatu.sheets.web.Attachment;
import guatu.sheets.web.UploadedFiles;
import guatu.shell.web.Page;
import guatu.supervision.league.LeagueNumbers;
import guatu.supervision.league.NumberSheet;
import guatu.supervision.league.exchange.NumbersForm;
import guatu.supervision.league.exchange.NumbersImport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Stated numbers as files: the form of a table to take away, and uploads on their way. */
@Controller
class LeagueNumberFiles {

    private final FileImports imports;
    private final LeagueNumbers numbers;

    LeagueNumberFiles(FileImports imports, LeagueNumbers numbers) {
        this.imports = imports;
        this.numbers = numbers;
    }

    @GetMapping("/supervision/league-tables/imports")
    ModelAndView uploads(Viewer viewer) {
        return new ModelAndView(
                "supervision/league/imports",
                Map.of("imports", imports.mine(viewer, NumbersImport.CODE), "tables", numbers.open(viewer)));
    }

    @PostMapping("/supervision/league-tables/imports")
    String upload(Viewer viewer, @RequestParam List<MultipartFile> files) throws IOException {
        return "redirect:/imports/" + imports.upload(viewer, NumbersImport.CODE, UploadedFiles.read(files));
    }

    @GetMapping("/supervision/league-tables/{id}/numbers.xlsx")
    void form(Viewer viewer, @PathVariable UUID id, Page page, HttpServletResponse response) throws IOException {
        NumberSheet sheet = numbers.sheet(viewer, id);
        String name = page.text(
                "league.import.file",
                LeagueWords.name(page, sheet.table().sheet().title()),
                sheet.table().period().code());
        Attachment.name(response, Attachment.XLSX, name + ".xlsx");
        NumbersForm.write(sheet, page::text, response.getOutputStream());
    }
}
