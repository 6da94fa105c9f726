package guatu.promotion.handover.web;

import guatu.directory.Viewer;
import guatu.promotion.handover.Handovers;
import guatu.promotion.handover.NewHandover;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A signed deal is handed over. */
@Controller
class HandoverPages {

    private final HandoverForms forms;
    private final Handovers handovers;

    HandoverPages(HandoverForms forms, Handovers handovers) {
        this.forms = forms;
        this.handovers = handovers;
    }

    @GetMapping("/promotion/leads/{code}/handover")
    ModelAndView form(Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> typed, Page page) {
        return forms.show(viewer, code, typed, page);
    }

    @PostMapping("/promotion/leads/{code}/handover")
    ModelAndView handOver(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        try {
            NewHandover made = forms.read(viewer, typed);
            String initiative = handovers.handOver(viewer, code, made);
            redirect.addFlashAttribute(Pages.NOTICE, page.text("handover.done", initiative));
            return new ModelAndView("redirect:/initiatives/" + initiative);
        } catch (Refused refusal) {
            return forms.refused(viewer, code, typed, refusal, page);
        }
    }
}
