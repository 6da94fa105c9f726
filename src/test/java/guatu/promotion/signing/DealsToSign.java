package guatu.promotion.signing;

import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadDescription;
import guatu.promotion.LeadRecording;
import guatu.promotion.Leads;
import guatu.promotion.NewLead;
import guatu.promotion.Openness;
import guatu.promotion.Scale;
import guatu.promotion.SourceChannel;
import guatu.promotion.Stage;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import java.util.Optional;

/** Deals of a unit that somebody is to sign. */
record DealsToSign(LeadRecording recording, Leads leads, TestZone zone, Viewer officer) {

    Lead lead(String investor, String project, String onlineCode, Stage stage) {
        LeadDescription description = new LeadDescription(
                investor,
                Optional.empty(),
                project,
                Optional.of(onlineCode),
                SourceChannel.DIRECT,
                Openness.UNIT,
                Optional.empty(),
                "CN",
                Scale.of(Optional.empty()),
                "",
                "");
        String code = recording.record(
                officer,
                new NewLead(
                        zone.north().id(),
                        description,
                        stage,
                        TestClock.TODAY,
                        Identifiers.next().toString()));
        return leads.find(officer, code, AsOf.today(TestClock.TODAY));
    }
}
