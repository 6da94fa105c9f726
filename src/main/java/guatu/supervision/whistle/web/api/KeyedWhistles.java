package guatu.supervision.whistle.web.api;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.IdempotentRequests;
import guatu.shell.IdempotentRequests.Answer;
import guatu.supervision.whistle.Blowing;
import guatu.supervision.whistle.Whistles;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Blowing whistles under an Idempotency-Key. */
@Component
class KeyedWhistles {

    private static final int CREATED = 201;

    private final IdempotentRequests requests;
    private final Blowing blowing;
    private final Whistles whistles;
    private final JsonMapper json;

    KeyedWhistles(IdempotentRequests requests, Blowing blowing, Whistles whistles, JsonMapper json) {
        this.requests = requests;
        this.blowing = blowing;
        this.whistles = whistles;
        this.json = json;
    }

    Answer blow(Viewer viewer, String key, WhistleBody body, LocalDate today) {
        return requests.answer(viewer.id(), key, "whistle " + json.writeValueAsString(body), () -> {
            // The form's keys are the same person's too: the prefix keeps the two apart.
            String code = blowing.blow(viewer, body.whistle(today, "api:" + key));
            WhistleDetail made = WhistleDetail.of(whistles.find(viewer, code, AsOf.today(today)));
            return new Answer(CREATED, "/api/v1/whistles/" + code, json.writeValueAsString(made));
        });
    }
}
