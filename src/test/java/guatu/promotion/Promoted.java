package guatu.promotion;

import guatu.directory.Organisation;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;

/** Leads for tests. */
record Promoted(LeadRecording recording, Leads leads) {

    static final AsOf TODAY = AsOf.today(TestClock.TODAY);

    Lead lead(Viewer viewer, Organisation unit, Openness openness, Stage stage, LocalDate since) {
        String code = recording.record(
                viewer,
                new NewLead(
                        unit.id(),
                        LeadRecordingTest.description("传感器项目", openness),
                        stage,
                        since,
                        Identifiers.next().toString()));
        return leads.find(viewer, code, TODAY);
    }

    static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        Assertions.assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> Assertions.assertThat(refused.messageKey()).isEqualTo(key));
    }
}
