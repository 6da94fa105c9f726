package guatu.promotion.signing.web;

import guatu.directory.Viewer;
import guatu.promotion.signing.Capitals;
import guatu.promotion.signing.Signing;
import guatu.promotion.signing.Signings;
import guatu.promotion.web.LeadView;
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

/** A deal is signed; its investment is recorded as it comes in. */
@Controller
class SigningPages {

    private final SigningForms forms;
    private final Signings signings;
    private final Capitals capitals;
    private final LeadView view;

    SigningPages(SigningForms forms, Signings signings, Capitals capitals, LeadView view) {
        this.forms = forms;
        this.signings = signings;
        this.capitals = capitals;
        this.view = view;
    }

    @GetMapping("/promotion/signing")
    ModelAndView form(
            Viewer viewer,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam Map<String, String> typed,
            Page page) {
        if (lead.isBlank()) {
            return new ModelAndView("redirect:/promotion/leads?stage=negotiating");
        }
        try {
            return forms.show(viewer, lead.strip(), typed, page);
        } catch (Refused unreadable) {
            return forms.refused(viewer, lead.strip(), typed, unreadable, page);
        }
    }

    @PostMapping("/promotion/leads/{code}/signings")
    ModelAndView sign(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        SigningInput input = new SigningInput(typed);
        try {
            Signing last = signings.sign(viewer, code, input.signing(code, page.today()))
                    .getLast();
            redirect.addFlashAttribute(
                    Pages.NOTICE, page.text("signing.done." + last.kind().code()));
        } catch (Refused refusal) {
            return forms.refused(viewer, code, typed, refusal, page);
        }
        return new ModelAndView("redirect:"
                + input.some("event")
                        .map(event -> "/promotion/signing-events/" + event)
                        .orElse("/promotion/leads/" + code));
    }

    @PostMapping("/promotion/leads/{code}/capitals")
    ModelAndView capital(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            RedirectAttributes redirect) {
        SigningInput input = new SigningInput(typed);
        return view.changed(
                viewer,
                code,
                page,
                redirect,
                "signing.capital.done",
                typed,
                () -> capitals.record(viewer, code, input.capital(page.today()), input.typed("requestKey")));
    }
}
