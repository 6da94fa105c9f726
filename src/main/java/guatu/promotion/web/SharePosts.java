package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.claim.Contests;
import guatu.promotion.claim.Sharing;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contests are decided, and shares proposed and agreed. */
@Controller
class SharePosts {

    private final LeadView view;
    private final Contests contests;
    private final Sharing sharing;

    SharePosts(LeadView view, Contests contests, Sharing sharing) {
        this.view = view;
        this.contests = contests;
        this.sharing = sharing;
    }

    @PostMapping("/promotion/leads/{code}/contest-decision")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        LeadInput input = new LeadInput(typed);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "promotion.contest.decided",
                typed,
                () -> contests.decide(
                        viewer,
                        code,
                        input.identifier("contest"),
                        input.typed("decision").equals("upheld"),
                        input.typed("reason")));
    }

    @PostMapping("/promotion/leads/{code}/shares")
    ModelAndView share(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        LeadInput input = new LeadInput(typed);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "promotion.share.done",
                typed,
                () -> sharing.propose(
                        viewer, code, Percents.read(input), input.typed("reason"), input.typed("requestKey")));
    }

    @PostMapping("/promotion/leads/{code}/share-agreement")
    ModelAndView agree(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "promotion.share.agreed",
                typed,
                () -> sharing.agree(viewer, code, new LeadInput(typed).typed("unit")));
    }
}
