package guatu.audit.web;

import guatu.audit.AuditTrail;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Proves the trail on request. It changes nothing, but reads everything: hence a button and not a link. */
@Controller
class VerificationPage {

    private final AuditTrail trail;

    VerificationPage(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit/verification")
    ModelAndView ask() {
        return new ModelAndView("audit/verification", Map.of("result", Optional.empty(), "length", trail.length()));
    }

    @PostMapping("/audit/verification")
    ModelAndView verify() {
        return new ModelAndView(
                "audit/verification", Map.of("result", Optional.of(trail.verify()), "length", trail.length()));
    }
}
