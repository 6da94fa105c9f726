package guatu.delivery.web.api;

import guatu.delivery.Progress;
import guatu.delivery.ProgressBook;
import guatu.delivery.ProgressBook.Recorded;
import guatu.delivery.ProgressConfirmations;
import guatu.directory.Viewer;
import guatu.shell.IdempotentRequests;
import guatu.shell.IdempotentRequests.Answer;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Recording under an Idempotency-Key. */
@Component
class KeyedRecording {

    private static final int CREATED = 201;

    private final IdempotentRequests requests;
    private final ProgressBook book;
    private final ProgressConfirmations confirmations;
    private final JsonMapper json;

    KeyedRecording(
            IdempotentRequests requests, ProgressBook book, ProgressConfirmations confirmations, JsonMapper json) {
        this.requests = requests;
        this.book = book;
        this.confirmations = confirmations;
        this.json = json;
    }

    Answer record(Viewer viewer, UUID activityId, String key, NewProgress body, LocalDate today) {
        return requests.answer(viewer.id(), key, content("record", activityId, body), () -> {
            // The form's keys are the same person's too: the prefix keeps the two apart.
            Recorded recorded = book.record(viewer, activityId, body.claim(), body.details(today, "api:" + key));
            return made(book.made(recorded));
        });
    }

    Answer confirm(Viewer viewer, UUID progressId, String key, NewConfirmation body) {
        return requests.answer(viewer.id(), key, content("confirm", progressId, body), () -> {
            confirmations.decide(viewer, progressId, body.decided(), body.words());
            return made(book.find(viewer, progressId));
        });
    }

    private Answer made(Progress progress) {
        String body = json.writeValueAsString(ProgressRecord.of(progress));
        return new Answer(CREATED, "/api/v1/progress/" + progress.id(), body);
    }

    private String content(String action, UUID subject, Object body) {
        return action + " " + subject + " " + json.writeValueAsString(body);
    }
}
