package guatu.promotion.keyproject.web;

import guatu.directory.Viewer;
import guatu.promotion.keyproject.KeyProjects;
import guatu.shell.Identifiers;
import guatu.shell.web.FormAnswer;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the form of a key project asks for by year, taken down on one page. */
@Controller
class KeyProjectPages {

    private final KeyProjects projects;

    KeyProjectPages(KeyProjects projects) {
        this.projects = projects;
    }

    @GetMapping("/promotion/leads/{code}/key-project")
    ModelAndView show(Viewer viewer, @PathVariable String code, Page page) {
        return shown(viewer, code, page, Map.of());
    }

    @PostMapping("/promotion/leads/{code}/key-project/targets")
    ModelAndView aim(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        KeyProjectInput input = new KeyProjectInput(typed);
        return changed(
                viewer,
                code,
                page,
                redirect,
                input,
                () -> projects.aim(viewer, code, input.target(), input.typed("requestKey")));
    }

    @PostMapping("/promotion/leads/{code}/key-project/ratings")
    ModelAndView rate(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        KeyProjectInput input = new KeyProjectInput(typed);
        return changed(
                viewer,
                code,
                page,
                redirect,
                input,
                () -> projects.rate(viewer, code, input.rating(), input.typed("requestKey")));
    }

    private ModelAndView changed(
            Viewer viewer,
            String code,
            Page page,
            RedirectAttributes redirect,
            KeyProjectInput input,
            Runnable change) {
        return FormAnswer.noticed(
                page,
                redirect,
                "promotion.keyProject.recorded",
                "/promotion/leads/" + code + "/key-project",
                change,
                () -> shown(viewer, code, page, input.fields()));
    }

    private ModelAndView shown(Viewer viewer, String code, Page page, Map<String, String> typed) {
        return new ModelAndView(
                "promotion/key-project",
                Map.of(
                        "entered", projects.of(viewer, code, page.asOf()),
                        "typed", typed,
                        "requestKey", Identifiers.next().toString()));
    }
}
