package guatu.supervision.whistle.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.ladder.Pace;
import guatu.supervision.whistle.Joining;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Units are called in, and say that their part is finished. */
@Controller
class PartPosts {

    private final WhistleView view;
    private final Joining joining;

    PartPosts(WhistleView view, Joining joining) {
        this.view = view;
        this.joining = joining;
    }

    @PostMapping("/supervision/whistles/{code}/parts")
    ModelAndView join(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes to) {
        WhistleInput input = new WhistleInput(typed);
        Pace pace = input.pace().orElse(Pace.ORDINARY);
        return view.stepped(
                viewer,
                code,
                page,
                to,
                "joined",
                () -> joining.join(viewer, code, input.typed("unit"), input.typed("task"), pace));
    }

    @PostMapping("/supervision/whistles/{code}/finished-parts")
    ModelAndView finish(
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
                "part_finished",
                () -> joining.finish(viewer, code, input.typed("unit"), input.typed("note")));
    }
}
