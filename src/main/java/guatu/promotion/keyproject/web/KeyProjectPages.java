package guatu.promotion.keyproject.web;

import guatu.directory.Viewer;
import guatu.promotion.keyproject.KeyProjects;
import guatu.promotion.keyproject.Rating;
import guatu.promotion.keyproject.Rating.Grade;
import guatu.promotion.keyproject.YearTarget;
import guatu.shell.Identifiers;
import guatu.shell.web.FormAnswer;
import guatu.shell.web.Page;
import java.time.LocalDate;
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
        return new ModelAndView(
                "promotion/key-project",
                Map.of(
                        "entered", projects.of(viewer, code, page.asOf()),
                        "requestKey", Identifiers.next().toString()));
    }

    @PostMapping("/promotion/leads/{code}/key-project/targets")
    ModelAndView aim(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam String physicalTarget,
            @RequestParam(defaultValue = "") String leaderPost,
            @RequestParam String requestKey,
            Page page,
            RedirectAttributes redirect) {
        return changed(
                viewer,
                code,
                page,
                redirect,
                () -> projects.aim(viewer, code, new YearTarget(year, physicalTarget, leaderPost), requestKey));
    }

    @PostMapping("/promotion/leads/{code}/key-project/ratings")
    ModelAndView rate(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam String department,
            @RequestParam Grade grade,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam LocalDate ratedOn,
            @RequestParam String requestKey,
            Page page,
            RedirectAttributes redirect) {
        return changed(
                viewer,
                code,
                page,
                redirect,
                () -> projects.rate(viewer, code, new Rating(year, department, grade, comment, ratedOn), requestKey));
    }

    private ModelAndView changed(Viewer viewer, String code, Page page, RedirectAttributes redirect, Runnable change) {
        return FormAnswer.noticed(
                page,
                redirect,
                "promotion.keyProject.recorded",
                "/promotion/leads/" + code + "/key-project",
                change,
                () -> show(viewer, code, page));
    }
}
