package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.claim.Claims;
import guatu.promotion.claim.Contests;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A lead is claimed, let go, or contested. */
@Controller
class ClaimPosts {

    private final LeadView view;
    private final Claims claims;
    private final Contests contests;

    ClaimPosts(LeadView view, Claims claims, Contests contests) {
        this.view = view;
        this.claims = claims;
        this.contests = contests;
    }

    @PostMapping("/promotion/leads/{code}/claim")
    ModelAndView claim(
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
                "promotion.claim.done",
                typed,
                () -> claims.claim(viewer, code, new LeadInput(typed).typed("unit")));
    }

    @PostMapping("/promotion/leads/{code}/release")
    ModelAndView release(Viewer viewer, @PathVariable String code, Page page, RedirectAttributes redirect) {
        return view.changed(
                viewer, code, page, redirect, "promotion.release.done", Map.of(), () -> claims.release(viewer, code));
    }

    @PostMapping("/promotion/leads/{code}/contests")
    ModelAndView contest(
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
                "promotion.contest.done",
                typed,
                () -> contests.contest(
                        viewer, code, input.typed("unit"), input.typed("reason"), input.typed("requestKey")));
    }
}
