package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.targets.TargetBook;
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

/** Targets of a year against fact, and the form by which one is set. */
@Controller
class TargetPages {

    private final TargetView view;
    private final TargetBook book;

    TargetPages(TargetView view, TargetBook book) {
        this.view = view;
        this.book = book;
    }

    @GetMapping("/promotion/targets")
    ModelAndView list(Viewer viewer, Page page) {
        return view.list(viewer, page, Map.of());
    }

    @GetMapping("/promotion/targets/{target}")
    ModelAndView show(Viewer viewer, @PathVariable("target") String code, Page page) {
        return view.one(viewer, code, page, Map.of());
    }

    @PostMapping("/promotion/targets")
    ModelAndView set(Viewer viewer, @RequestParam Map<String, String> typed, Page page, RedirectAttributes redirect) {
        TargetInput input = new TargetInput(typed);
        return FormAnswer.noticed(
                page,
                redirect,
                "promotion.target.set.done",
                "/promotion/targets?year=" + input.typed("year"),
                () -> book.set(viewer, input.typed("organisation"), input.terms(), input.typed("requestKey")),
                () -> view.list(viewer, page, input.fields()));
    }
}
