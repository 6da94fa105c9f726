package guatu.delivery.web;

import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.planning.Promising;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Can we promise this day? The answer, with the form that promises it. */
@Controller
class PromiseCheckPage {

    private final Promising promising;
    private final Initiatives initiatives;

    PromiseCheckPage(Promising promising, Initiatives initiatives) {
        this.promising = promising;
        this.initiatives = initiatives;
    }

    @GetMapping("/initiatives/{code}/promises/check")
    ModelAndView check(
            Viewer viewer, @PathVariable String code, @RequestParam(defaultValue = "") String promise, Page page) {
        Initiative initiative = initiatives.findFor(viewer, Permission.PLAN, code);
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("promise", promise);
        FormReader reader = new FormReader(page, typed);
        reader.required("promise");
        LocalDate day = reader.stated("promise").lastDay();
        return new ModelAndView(
                "delivery/promise-check",
                Map.of(
                        "initiative",
                        initiative,
                        "stated",
                        promise.strip(),
                        "problem",
                        reader.form().problem("promise"),
                        "check",
                        day == null ? Optional.empty() : promising.ofInitiative(viewer, code, day)));
    }
}
