package guatu.figures.web;

import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.figures.Figure;
import guatu.figures.FigureRecording;
import guatu.figures.Figures;
import guatu.shell.Identifiers;
import guatu.shell.web.Page;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms that record a figure and correct one. */
@Controller
class FigureForms {

    private final Figures figures;
    private final FigureRecording recording;
    private final Organisations organisations;

    FigureForms(Figures figures, FigureRecording recording, Organisations organisations) {
        this.figures = figures;
        this.recording = recording;
        this.organisations = organisations;
    }

    @GetMapping("/figures/new")
    ModelAndView blank(Viewer viewer) {
        return new ModelAndView(
                "figures/form",
                Map.of(
                        "key", Identifiers.next(),
                        "standing", Optional.empty(),
                        "organisations", organisations.where(viewer, Permission.RECORD)));
    }

    @PostMapping("/figures")
    String record(Viewer viewer, @RequestParam UUID key, @RequestParam Map<String, String> fields) {
        return recording
                .record(viewer, key, EnteredFigure.read(fields))
                .map(code -> "redirect:/figures/" + code)
                .orElse("redirect:/figures");
    }

    @GetMapping("/figures/{code}/correction")
    ModelAndView correction(Viewer viewer, Page page, @PathVariable String code) {
        Figure standing = figures.history(viewer, code, page.asOf()).getFirst();
        return new ModelAndView(
                "figures/form",
                Map.of(
                        "key", Identifiers.next(),
                        "standing", Optional.of(standing),
                        "organisations", organisations.where(viewer, Permission.RECORD)));
    }

    @PostMapping("/figures/{code}/corrections")
    String correct(Viewer viewer, Page page, @PathVariable String code, @RequestParam Map<String, String> fields) {
        figures.history(viewer, code, page.asOf());
        recording.correct(
                viewer,
                EnteredFigure.identifier(fields, "key"),
                code,
                EnteredFigure.identifier(fields, "corrects"),
                EnteredFigure.read(fields));
        return "redirect:/figures/" + code;
    }
}
