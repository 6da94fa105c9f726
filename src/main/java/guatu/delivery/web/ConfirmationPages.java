package guatu.delivery.web;

import guatu.delivery.Progress;
import guatu.delivery.Progress.Decision;
import guatu.delivery.ProgressBook;
import guatu.delivery.ProgressConfirmations;
import guatu.delivery.RecordingTarget;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
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

/** The second person looks at a gate's evidence and confirms it or sends it back (复核). */
@Controller
class ConfirmationPages {

    private final ProgressBook book;
    private final ProgressConfirmations confirmations;

    ConfirmationPages(ProgressBook book, ProgressConfirmations confirmations) {
        this.book = book;
        this.confirmations = confirmations;
    }

    @GetMapping("/progress/{id}/confirmation")
    ModelAndView form(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return view(viewer, id, "", Optional.empty(), request);
    }

    @PostMapping("/progress/{id}/confirmation")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String note,
            Page page,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        book.find(viewer, id);
        try {
            Decision meant =
                    Decision.of(decision).orElseThrow(() -> new Refused("delivery.confirmation.refused.undecided"));
            RecordingTarget target = confirmations.decide(viewer, id, meant, note);
            redirect.addFlashAttribute(
                    Pages.NOTICE,
                    page.text(
                            "delivery.confirmation.done." + meant.code(),
                            target.activity().name()));
            return new ModelAndView("redirect:" + ReturnAddress.of(request));
        } catch (Refused refusal) {
            String reason = page.text(refusal.messageKey(), refusal.arguments().toArray());
            return view(viewer, id, note, Optional.of(reason), request);
        }
    }

    private ModelAndView view(
            Viewer viewer, UUID id, String note, Optional<String> refusal, HttpServletRequest request) {
        Progress progress = book.find(viewer, id);
        RecordingTarget target = book.target(viewer, progress.activityId());
        ConfirmationForm form = new ConfirmationForm(
                target, progress, target.mayDecide(progress, viewer.id()), note, refusal, ReturnAddress.of(request));
        return new ModelAndView(
                "delivery/progress-confirmation",
                Map.of("form", form),
                refusal.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
