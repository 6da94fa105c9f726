package guatu.supervision.order.web;

import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import guatu.supervision.order.automatic.Proposals;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders that a rule proposes (督办建议). */
@Controller
class ProposalPages {

    private final Proposals proposals;

    ProposalPages(Proposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping("/supervision/proposals")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("order/proposals", Map.of("proposals", proposals.waiting(viewer)));
    }

    @PostMapping("/supervision/proposals/{id}/dismissal")
    String dismiss(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Page page,
            RedirectAttributes redirect) {
        proposals.dismiss(viewer, id, reason);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("order.proposal.dismissed"));
        return "redirect:/supervision/proposals";
    }
}
