package guatu.delivery.web;

import guatu.delivery.ActivityActions;
import guatu.delivery.Progress;
import guatu.delivery.ProgressBook;
import guatu.delivery.RecordingTarget;
import guatu.delivery.web.ProgressForm.ProgressTyped;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.shell.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the form for recording: fresh, or once more with what was typed and why it was refused. */
@Component
class ProgressForms {

    private static final int RECORDS_SHOWN = 20;

    private final ProgressBook book;
    private final ActivityActions actions;

    ProgressForms(ProgressBook book, ActivityActions actions) {
        this.book = book;
        this.actions = actions;
    }

    ModelAndView show(
            Viewer viewer, RecordingTarget target, Optional<Progress> replaces, Page page, HttpServletRequest request) {
        ProgressInput empty =
                ProgressInput.empty(replaces.map(Progress::occurredOn).orElse(page.today()));
        return view(viewer, target, replaces, empty, Optional.empty(), request, HttpStatus.OK);
    }

    ModelAndView showAgain(
            Viewer viewer,
            RecordingTarget target,
            Optional<Progress> replaces,
            ProgressInput input,
            Refused refusal,
            Page page,
            HttpServletRequest request) {
        String reason = page.text(refusal.messageKey(), refusal.arguments().toArray());
        return view(viewer, target, replaces, input, Optional.of(reason), request, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView view(
            Viewer viewer,
            RecordingTarget target,
            Optional<Progress> replaces,
            ProgressInput input,
            Optional<String> refusal,
            HttpServletRequest request,
            HttpStatus status) {
        ProgressForm form = new ProgressForm(
                target,
                book.latest(target, RECORDS_SHOWN),
                replaces,
                new ProgressTyped(
                        input.percent(), input.forecast(), input.occurredOn(), input.note(), input.requestKey()),
                refusal,
                ReturnAddress.of(request),
                viewer.id(),
                book.rule().lateDays(),
                target.mayRecord() && replaces.isEmpty()
                        ? actions.of(viewer, target.initiative().code(), target.activity())
                        : List.of());
        return new ModelAndView("delivery/progress-form", Map.of("form", form), status);
    }
}
