package guatu.figures.web;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.figures.Figure;
import guatu.figures.FigureFilter;
import guatu.figures.FigureKind;
import guatu.figures.Figures;
import guatu.shell.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Figures, their history, and those that contradict each other. */
@Controller
class FiguresPage {

    private final Figures figures;

    FiguresPage(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/figures")
    ModelAndView list(Viewer viewer, Page page) {
        FigureFilter filter = new FigureFilter(
                page.parameter("text"),
                page.parameter("subject"),
                FigureKind.find(page.parameter("kind")),
                page.parameter("unit"),
                page.parameter("year"),
                page.parameter("after"));
        List<Figure> rows = figures.list(viewer, filter, page.asOf());
        boolean more = rows.size() > Figures.PAGE_LENGTH;
        List<Figure> shown = more ? rows.subList(0, Figures.PAGE_LENGTH) : rows;
        List<Figure> targets = shown.stream()
                .filter(figure -> figure.kind() == FigureKind.TARGET)
                .toList();
        return new ModelAndView(
                "figures/list",
                Map.of(
                        "figures", shown,
                        "more", more,
                        "total", figures.count(viewer, filter, page.asOf()),
                        "actuals", figures.actualsOf(viewer, targets, page.asOf()),
                        "choices", figures.choices(viewer)));
    }

    @GetMapping("/figures/{code}")
    ModelAndView one(Viewer viewer, Page page, @PathVariable String code) {
        List<Figure> history = figures.history(viewer, code, page.asOf());
        return new ModelAndView(
                "figures/figure",
                Map.of(
                        "history", history,
                        "initiatives", figures.initiativesOf(viewer, code),
                        "mayCorrect", viewer.may(Permission.RECORD)));
    }

    @GetMapping("/figures/conflicts")
    ModelAndView conflicts(Viewer viewer) {
        return new ModelAndView("figures/conflicts", Map.of("conflicts", figures.conflicts(viewer)));
    }
}
