package guatu.delivery.web;

import guatu.delivery.Initiative;
import guatu.delivery.JustifiedCauses;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Causes that justify being late: who approved what until when, approving one, ending one. */
@Controller
class CausePages {

    private final JustifiedCauses causes;

    CausePages(JustifiedCauses causes) {
        this.causes = causes;
    }

    @GetMapping("/initiatives/{code}/causes")
    ModelAndView show(Viewer viewer, @PathVariable String code) {
        return view(viewer, code, "", "", Identifiers.next(), Optional.empty());
    }

    @PostMapping("/initiatives/{code}/causes")
    ModelAndView approve(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) Optional<UUID> requestKey,
            Page page,
            RedirectAttributes redirect) {
        UUID id = requestKey.orElseGet(Identifiers::next);
        causes.of(viewer, code);
        try {
            causes.approve(viewer, code, id, reason, day(until));
        } catch (Refused refusal) {
            String why = page.text(refusal.messageKey(), refusal.arguments().toArray());
            return view(viewer, code, reason, until, id, Optional.of(why));
        }
        redirect.addFlashAttribute(Pages.NOTICE, page.text("delivery.cause.approved"));
        return back(code);
    }

    @PostMapping("/causes/{id}/ending")
    ModelAndView end(Viewer viewer, @PathVariable UUID id, Page page, RedirectAttributes redirect) {
        Initiative initiative = causes.end(viewer, id);
        redirect.addFlashAttribute(Pages.NOTICE, page.text("delivery.cause.ended"));
        return back(initiative.code());
    }

    private ModelAndView view(
            Viewer viewer, String code, String reason, String until, UUID key, Optional<String> refusal) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "causes", causes.of(viewer, code), "reason", reason, "until", until, "requestKey", key.toString()));
        refusal.ifPresent(why -> model.put("refusal", why));
        return new ModelAndView(
                "delivery/causes", model, refusal.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static LocalDate day(String typed) {
        try {
            return WrittenDay.parse(typed);
        } catch (DateTimeException notADay) {
            throw new Refused("delivery.cause.refused.day", typed);
        }
    }

    private static ModelAndView back(String code) {
        return new ModelAndView("redirect:/initiatives/{code}/causes").addObject("code", code);
    }
}
