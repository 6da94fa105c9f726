package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.Duplicates;
import guatu.promotion.Duplicates.Typed;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The part of the form that shows likely duplicates while a lead is typed. */
@Controller
class DuplicatesPart {

    private final Duplicates duplicates;

    DuplicatesPart(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GetMapping("/promotion/duplicates")
    ModelAndView likely(
            Viewer viewer,
            @RequestParam(defaultValue = "") String investor,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "") String creditCode,
            @RequestParam(defaultValue = "") String onlineCode) {
        return new ModelAndView(
                "promotion/duplicates",
                Map.of("duplicates", duplicates.of(viewer, new Typed(investor, project, creditCode, onlineCode, ""))));
    }
}
