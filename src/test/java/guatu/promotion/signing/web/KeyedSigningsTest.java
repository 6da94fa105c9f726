package guatu.promotion.signing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.DistinctNames;
import guatu.promotion.LeadDescription;
import guatu.promotion.LeadRecording;
import guatu.promotion.NewLead;
import guatu.promotion.Openness;
import guatu.promotion.Scale;
import guatu.promotion.SourceChannel;
import guatu.promotion.Stage;
import guatu.promotion.signing.Signings;
import guatu.shell.AsOf;
import guatu.shell.IdempotentRequests.Answer;
import guatu.shell.Identifiers;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class KeyedSigningsTest {

    @Autowired
    KeyedSignings keyed;

    @Autowired
    Signings signings;

    @Autowired
    LeadRecording recording;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Test
    void whatAProgramSendsTwiceUnderOneKeyIsSignedOnceAndOtherContentUnderItIsRefused() {
        clock.reset();
        TestZone zone = zones.found();
        Viewer officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        String lead = recording.record(
                officer,
                new NewLead(
                        zone.north().id(),
                        new LeadDescription(
                                DistinctNames.next(),
                                Optional.empty(),
                                DistinctNames.next(),
                                Optional.empty(),
                                SourceChannel.DIRECT,
                                Openness.UNIT,
                                Optional.empty(),
                                "CN",
                                Scale.of(Optional.empty()),
                                "",
                                ""),
                        Stage.SIGNED,
                        TestClock.TODAY,
                        Identifiers.next().toString()));
        String key = Identifiers.next().toString();

        Answer first = keyed.sign(officer, lead, key, body("200000000"));
        Answer again = keyed.sign(officer, lead, key, body("200000000"));

        assertThat(again).isEqualTo(first);
        assertThat(first.body()).contains("\"kind\":\"first\"");
        assertThat(signings.of(officer, lead, AsOf.today(TestClock.TODAY))).hasSize(1);
        assertThatThrownBy(() -> keyed.sign(officer, lead, key, body("300000000")))
                .isNotNull();
        assertThat(signings.of(officer, lead, AsOf.today(TestClock.TODAY))).hasSize(1);
    }

    private static SigningBody body(String yuan) {
        return new SigningBody(TestClock.TODAY, new BigDecimal(yuan), "CNY", null, null, null, null, null, null, null);
    }
}
