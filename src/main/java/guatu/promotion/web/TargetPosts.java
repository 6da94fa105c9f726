package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.targets.TargetBook;
import guatu.promotion.targets.Targets;
import guatu.shell.web.FormAnswer;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A target is adjusted or withdrawn on its page. */
@Controller
class TargetPosts {

    private final TargetView view;
    private final Targets targets;
    private final TargetBook book;

    TargetPosts(TargetView view, Targets targets, TargetBook book) {
        this.view = view;
        this.targets = targets;
        this.book = book;
    }

    @PostMapping("/promotion/targets/{target}/adjustments")
    ModelAndView adjust(
            Viewer viewer,
            @PathVariable("target") String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        TargetInput input = new TargetInput(typed);
        return changed(
                viewer,
                code,
                page,
                redirect,
                input,
                () -> book.adjust(
                        viewer,
                        code,
                        input.value(
                                targets.find(viewer, code, page.asOf()).target().measure()),
                        input.change()));
    }

    @PostMapping("/promotion/targets/{target}/withdrawal")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable("target") String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        TargetInput input = new TargetInput(typed);
        return changed(viewer, code, page, redirect, input, () -> book.withdraw(viewer, code, input.change()));
    }

    private ModelAndView changed(
            Viewer viewer, String code, Page page, RedirectAttributes redirect, TargetInput input, Runnable change) {
        return FormAnswer.noticed(
                page,
                redirect,
                "promotion.target.changed",
                "/promotion/targets/" + code,
                change,
                () -> view.one(viewer, code, page, input.fields()));
    }
}
