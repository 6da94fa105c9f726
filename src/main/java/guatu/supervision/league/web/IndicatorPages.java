package guatu.supervision.league.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.league.DistrictComparison;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Indicators of zones beside those of the district. */
@Controller
class IndicatorPages {

    private final DistrictComparison comparison;

    IndicatorPages(DistrictComparison comparison) {
        this.comparison = comparison;
    }

    @GetMapping("/supervision/indicators")
    ModelAndView compared(Viewer viewer, Page page) {
        return new ModelAndView("supervision/league/indicators", Map.of("lines", comparison.of(viewer, page.asOf())));
    }
}
