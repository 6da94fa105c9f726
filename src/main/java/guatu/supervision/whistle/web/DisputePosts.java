package guatu.supervision.whistle.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.whistle.Dispatching;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit disputes its dispatch, and who stands above decides. */
@Controller
class DisputePosts {

    private final WhistleView view;
    private final Dispatching dispatching;

    DisputePosts(WhistleView view, Dispatching dispatching) {
        this.view = view;
        this.dispatching = dispatching;
    }

    @PostMapping("/supervision/whistles/{code}/disputes")
    ModelAndView dispute(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes to) {
        String note = new WhistleInput(typed).typed("note");
        return view.stepped(viewer, code, page, to, "disputed", () -> dispatching.dispute(viewer, code, note));
    }

    @PostMapping("/supervision/whistles/{code}/disputes/{dispute}/decision")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable String code,
            @PathVariable UUID dispute,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes to) {
        WhistleInput input = new WhistleInput(typed);
        boolean upheld = input.typed("decision").equals("upheld");
        return view.stepped(
                viewer,
                code,
                page,
                to,
                upheld ? "dispute_upheld" : "dispute_rejected",
                () -> dispatching.decide(viewer, code, dispute, upheld, input.typed("note"), input.typed("unit")));
    }
}
