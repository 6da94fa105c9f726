package guatu.supervision.overview.web;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.supervision.overview.Overview;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The three lists, the five faults by unit, and the working systems. */
@Controller
class OverviewPages {

    private final Overview overview;

    OverviewPages(Overview overview) {
        this.overview = overview;
    }

    @GetMapping("/supervision/problems")
    ModelAndView problems(Viewer viewer, AsOf asOf) {
        return new ModelAndView("overview/problems", Map.of("problems", overview.problems(viewer, asOf)));
    }

    @GetMapping("/supervision/faults")
    ModelAndView faults(Viewer viewer, AsOf asOf) {
        return new ModelAndView(
                "overview/faults", Map.of("units", overview.faults(viewer, asOf), "systems", overview.systems(asOf)));
    }

    @GetMapping("/supervision/systems")
    ModelAndView systems(AsOf asOf) {
        return new ModelAndView("overview/systems", Map.of("systems", overview.systems(asOf)));
    }
}
