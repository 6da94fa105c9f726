package guatu.supervision.gantry.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.gantry.LightGantry;
import guatu.supervision.league.Period;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The gantry of lights, and what lies behind one unit's line. */
@Controller
class GantryPages {

    private static final int MONTHS_BACK = 3;

    private final LightGantry gantry;

    GantryPages(LightGantry gantry) {
        this.gantry = gantry;
    }

    @GetMapping("/supervision/lights")
    ModelAndView all(Viewer viewer, Page page) {
        return new ModelAndView(
                "supervision/lights/gantry",
                Map.of("gantry", gantry.of(viewer, period(page), page.asOf()), "periods", periods(page)));
    }

    @GetMapping("/supervision/lights/{unit}")
    ModelAndView unit(Viewer viewer, @PathVariable String unit, Page page) {
        return new ModelAndView(
                "supervision/lights/unit", Map.of("behind", gantry.behind(viewer, unit, period(page), page.asOf())));
    }

    /** The quarter of the page's day, unless another one is asked for. */
    private static Period period(Page page) {
        return Period.find(page.parameter("period"))
                .orElseGet(() -> Period.quarterOf(page.asOf().day()));
    }

    private static List<Period> periods(Page page) {
        Period current = Period.quarterOf(page.asOf().day());
        return List.of(
                current,
                Period.quarterOf(current.first().minusMonths(1)),
                Period.quarterOf(current.first().minusMonths(1 + MONTHS_BACK)),
                Period.find(String.valueOf(current.first().getYear())).orElseThrow());
    }
}
