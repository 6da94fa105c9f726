package guatu.promotion.web;

import guatu.directory.Viewer;
import guatu.promotion.investor.InvestorLinks;
import guatu.shell.web.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links for the investor are made and taken back. */
@Controller
class InvestorLinkPosts {

    private final PromiseView view;
    private final InvestorLinks links;

    InvestorLinkPosts(PromiseView view, InvestorLinks links) {
        this.view = view;
        this.links = links;
    }

    /** Answers with the link itself, not by a redirect: it is shown once and kept nowhere in clear. */
    @PostMapping("/promotion/leads/{code}/investor-links")
    ModelAndView issue(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam LocalDate endsOn,
            @RequestParam String requestKey,
            Page page) {
        return view.answered(viewer, code, page, Map.of("endsOn", endsOn.toString()), () -> {
            String secret = links.issue(viewer, code, endsOn, requestKey);
            String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path("/investor")
                    .fragment(secret)
                    .toUriString();
            return new ModelAndView(
                    "promotion/investor-link", Map.of("lead", code, "address", address, "endsOn", endsOn));
        });
    }

    @PostMapping("/promotion/leads/{code}/investor-links/{link}/revocation")
    ModelAndView revoke(
            Viewer viewer, @PathVariable String code, @PathVariable UUID link, Page page, RedirectAttributes redirect) {
        return view.changed(
                viewer, code, page, redirect, "promise.link.revoked", Map.of(), () -> links.revoke(viewer, code, link));
    }
}
