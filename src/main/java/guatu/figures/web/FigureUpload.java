package guatu.figures.web;

import guatu.directory.Viewer;
import guatu.figures.FigureFileRefused;
import guatu.figures.FigureImport;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Loads a CSV file of figures and says what it brought, or which rows stand in the way. */
@Controller
class FigureUpload {

    private final FigureImport imports;

    FigureUpload(FigureImport imports) {
        this.imports = imports;
    }

    @GetMapping("/figures/import")
    ModelAndView ask() {
        return new ModelAndView("figures/import", Map.of("outcome", Optional.empty(), "problems", List.of()));
    }

    @PostMapping("/figures/import")
    ModelAndView load(Viewer viewer, @RequestParam MultipartFile file) throws IOException {
        try (InputStream csv = file.getInputStream()) {
            FigureImport.Outcome outcome = imports.load(viewer, csv, Map.of());
            return new ModelAndView("figures/import", Map.of("outcome", Optional.of(outcome), "problems", List.of()));
        } catch (FigureFileRefused refused) {
            return new ModelAndView(
                    "figures/import",
                    Map.of("outcome", Optional.empty(), "problems", refused.problems()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
