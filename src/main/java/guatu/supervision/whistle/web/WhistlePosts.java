package guatu.supervision.whistle.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.whistle.Dispatching;
import guatu.supervision.whistle.Solving;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What units do with a whistle: take it, report, confirm, reopen, take it back. */
@Controller
class WhistlePosts {

    private final WhistleView view;
    private final Dispatching dispatching;
    private final Solving solving;

    WhistlePosts(WhistleView view, Dispatching dispatching, Solving solving) {
        this.view = view;
        this.dispatching = dispatching;
        this.solving = solving;
    }

    @PostMapping("/supervision/whistles/{code}/lead")
    ModelAndView take(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes to) {
        String unit = new WhistleInput(typed).typed("unit");
        return view.stepped(viewer, code, page, to, "taken", () -> dispatching.take(viewer, code, unit));
    }

    @PostMapping("/supervision/whistles/{code}/report")
    ModelAndView report(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes to) {
        String note = new WhistleInput(typed).typed("note");
        return view.stepped(viewer, code, page, to, "reported", () -> solving.report(viewer, code, note));
    }

    /** The whistler's answer: solved, or not. */
    @PostMapping("/supervision/whistles/{code}/confirmation")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes to) {
        WhistleInput input = new WhistleInput(typed);
        String note = input.typed("note");
        return input.typed("answer").equals("reopened")
                ? view.stepped(viewer, code, page, to, "reopened", () -> solving.reopen(viewer, code, note))
                : view.stepped(viewer, code, page, to, "confirmed", () -> solving.confirm(viewer, code, note));
    }

    @PostMapping("/supervision/whistles/{code}/withdrawal")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes to) {
        String note = new WhistleInput(typed).typed("note");
        return view.stepped(viewer, code, page, to, "withdrawn", () -> solving.withdraw(viewer, code, note));
    }
}
