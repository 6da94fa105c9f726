package guatu.audit.web;

import guatu.audit.AuditTrail;
import guatu.audit.VerificationRun;
import guatu.audit.Verifications;
import guatu.shell.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Proves the trail on request, and shows how far that is. It reads everything: hence a button and not a link. */
@Controller
class VerificationPage {

    private final AuditTrail trail;
    private final Verifications verifications;

    VerificationPage(AuditTrail trail, Verifications verifications) {
        this.trail = trail;
        this.verifications = verifications;
    }

    @GetMapping("/audit/verification")
    ModelAndView show(HttpServletResponse response) {
        Optional<VerificationRun> latest = verifications.latest();
        if (latest.filter(VerificationRun::running).isPresent()) {
            // Works without script, and stops by itself when the work is done.
            response.setHeader("Refresh", "1");
        }
        return new ModelAndView("audit/verification", Map.of("latest", latest, "length", trail.length()));
    }

    @PostMapping("/audit/verification")
    String begin(Page page) {
        verifications.begin(Objects.requireNonNull(page.person()));
        return "redirect:/audit/verification";
    }
}
