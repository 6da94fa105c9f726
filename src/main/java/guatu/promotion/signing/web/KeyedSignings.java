package guatu.promotion.signing.web;

import guatu.directory.Viewer;
import guatu.promotion.signing.Signings;
import guatu.shell.IdempotentRequests;
import guatu.shell.IdempotentRequests.Answer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Recording signings under an Idempotency-Key. */
@Component
class KeyedSignings {

    private static final int CREATED = 201;

    private final IdempotentRequests requests;
    private final Signings signings;
    private final JsonMapper json;

    KeyedSignings(IdempotentRequests requests, Signings signings, JsonMapper json) {
        this.requests = requests;
        this.signings = signings;
        this.json = json;
    }

    Answer sign(Viewer viewer, String code, String key, SigningBody body) {
        return requests.answer(
                viewer.id(),
                key,
                "signing " + code + " " + json.writeValueAsString(body),
                () -> new Answer(
                        CREATED,
                        "/api/v1/leads/" + code + "/signings",
                        json.writeValueAsString(SigningDetail.of(signings.sign(viewer, code, body.signing(code, key))
                                .getLast()))));
    }
}
