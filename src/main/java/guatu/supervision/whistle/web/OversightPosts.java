package guatu.supervision.whistle.web;

import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.supervision.whistle.Dispatching;
import guatu.supervision.whistle.Rating.Verdict;
import guatu.supervision.whistle.Ratings;
import guatu.supervision.whistle.Stopping;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dispatch, the clock, and what units say of each other. */
@Controller
class OversightPosts {

    private final WhistleView view;
    private final Dispatching dispatching;
    private final Stopping stopping;
    private final Ratings ratings;

    OversightPosts(WhistleView view, Dispatching dispatching, Stopping stopping, Ratings ratings) {
        this.view = view;
        this.dispatching = dispatching;
        this.stopping = stopping;
        this.ratings = ratings;
    }

    @PostMapping("/supervision/whistles/{code}/dispatch")
    ModelAndView dispatch(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes to) {
        WhistleInput input = new WhistleInput(typed);
        return view.stepped(
                viewer,
                code,
                page,
                to,
                "dispatched",
                () -> dispatching.dispatch(viewer, code, input.typed("unit"), input.typed("note")));
    }

    @PostMapping("/supervision/whistles/{code}/stops")
    ModelAndView stop(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes to) {
        WhistleInput input = new WhistleInput(typed);
        return input.typed("clock").equals("resumed")
                ? view.stepped(
                        viewer, code, page, to, "resumed", () -> stopping.resume(viewer, code, input.typed("note")))
                : view.stepped(
                        viewer, code, page, to, "stopped", () -> stopping.stop(viewer, code, input.typed("note")));
    }

    @PostMapping("/supervision/whistles/{code}/ratings")
    ModelAndView rate(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes to) {
        WhistleInput input = new WhistleInput(typed);
        return view.stepped(
                viewer,
                code,
                page,
                to,
                "rated",
                () -> ratings.rate(
                        viewer,
                        code,
                        input.typed("side").equals("whistler"),
                        Verdict.find(input.typed("verdict"))
                                .orElseThrow(() -> new Refused("whistle.refused.verdict", input.typed("verdict"))),
                        input.typed("note")));
    }
}
