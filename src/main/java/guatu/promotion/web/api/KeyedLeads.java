package guatu.promotion.web.api;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRecording;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.NewLead;
import guatu.shell.AsOf;
import guatu.shell.IdempotentRequests;
import guatu.shell.IdempotentRequests.Answer;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Recording leads under an Idempotency-Key. */
@Component
class KeyedLeads {

    private static final int CREATED = 201;

    private final IdempotentRequests requests;
    private final LeadRecording recording;
    private final LeadRights rights;
    private final Leads leads;
    private final JsonMapper json;

    KeyedLeads(IdempotentRequests requests, LeadRecording recording, LeadRights rights, Leads leads, JsonMapper json) {
        this.requests = requests;
        this.recording = recording;
        this.rights = rights;
        this.leads = leads;
        this.json = json;
    }

    Answer record(Viewer viewer, String key, LeadBody body, LocalDate today) {
        return requests.answer(viewer.id(), key, "lead " + json.writeValueAsString(body), () -> {
            NewLead made = new NewLead(
                    rights.unit(viewer, Permission.RECORD, Objects.requireNonNullElse(body.unit(), ""))
                            .id(),
                    body.description(),
                    body.reached(),
                    Objects.requireNonNullElse(body.stageSince(), today),
                    // The form's keys are the same person's too: the prefix keeps the two apart.
                    "api:" + key);
            Lead lead = leads.find(viewer, recording.record(viewer, made), AsOf.today(today));
            return new Answer(CREATED, "/api/v1/leads/" + lead.code(), json.writeValueAsString(LeadDetail.of(lead)));
        });
    }
}
