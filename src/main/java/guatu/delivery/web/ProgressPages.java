package guatu.delivery.web;

import guatu.delivery.Progress;
import guatu.delivery.ProgressBook;
import guatu.delivery.ProgressBook.Recorded;
import guatu.delivery.RecordingTarget;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import guatu.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording progress on an activity, and putting right what was recorded wrongly. */
@Controller
class ProgressPages {

    private final ProgressBook book;
    private final ProgressForms forms;

    ProgressPages(ProgressBook book, ProgressForms forms) {
        this.book = book;
        this.forms = forms;
    }

    @GetMapping("/activities/{id}/progress")
    ModelAndView form(Viewer viewer, @PathVariable UUID id, Page page, HttpServletRequest request) {
        return forms.show(viewer, book.target(viewer, id), Optional.empty(), page, request);
    }

    @PostMapping("/activities/{id}/progress")
    ModelAndView record(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("input") ProgressInput input,
            Page page,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        try {
            return back(book.record(viewer, id, input.claim(), input.details(page.today())), page, request, redirect);
        } catch (Refused refusal) {
            RecordingTarget target = book.target(viewer, id);
            return forms.showAgain(viewer, target, Optional.empty(), input, refusal, page, request);
        }
    }

    @GetMapping("/progress/{id}/supersession")
    ModelAndView correction(Viewer viewer, @PathVariable UUID id, Page page, HttpServletRequest request) {
        Progress wrong = book.find(viewer, id);
        return forms.show(viewer, book.target(viewer, wrong.activityId()), Optional.of(wrong), page, request);
    }

    @PostMapping("/progress/{id}/supersession")
    ModelAndView supersede(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("input") ProgressInput input,
            Page page,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Progress wrong = book.find(viewer, id);
        try {
            return back(
                    book.supersede(viewer, id, input.statement(), input.details(page.today())),
                    page,
                    request,
                    redirect);
        } catch (Refused refusal) {
            RecordingTarget target = book.target(viewer, wrong.activityId());
            return forms.showAgain(viewer, target, Optional.of(wrong), input, refusal, page, request);
        }
    }

    private static ModelAndView back(
            Recorded recorded, Page page, HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Pages.NOTICE,
                page.text(
                        recorded.repeated() ? "delivery.progress.recordedBefore" : "delivery.progress.recorded",
                        recorded.target().activity().name()));
        return new ModelAndView("redirect:" + ReturnAddress.of(request));
    }
}
