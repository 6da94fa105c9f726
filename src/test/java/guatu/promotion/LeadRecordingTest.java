package guatu.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.store.ClaimTable;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class LeadRecordingTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    ClaimTable claims;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer north;
    Viewer south;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        north = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        south = zones.person(Role.INVESTMENT_OFFICER, zone.south());
    }

    @Test
    void whoReportsFirstHoldsTheLead() {
        Lead lead = recorded(zone.north(), "k1", Openness.UNIT);

        assertThat(lead.stage()).isEqualTo(Stage.NEGOTIATING);
        assertThat(lead.code()).startsWith("LD-2026-");
        Claim claim = claims.standing(lead.id()).orElseThrow();
        assertThat(claim.unit().code()).isEqualTo(zone.north().code());
        assertThat(claim.lapsed(TestClock.TODAY)).isFalse();
        assertThat(claim.lapsed(TestClock.TODAY.plusDays(100))).isTrue();
    }

    @Test
    void theSameRequestSentTwiceRecordsOneLead() {
        Lead lead = recorded(zone.north(), "k1", Openness.UNIT);

        assertThat(recorded(zone.north(), "k1", Openness.UNIT).code()).isEqualTo(lead.code());
        assertThat(leads.count(north, ofUnit(zone.north()), TODAY)).isEqualTo(1);
    }

    @Test
    void anotherUnitFindsALeadOnlyWhenItIsOpenToTheCity() {
        Lead own = recorded(zone.north(), "k1", Openness.UNIT);
        Lead secret = recorded(zone.north(), "k2", Openness.CONFIDENTIAL);
        Lead open = recorded(zone.north(), "k3", Openness.CITY);

        assertThatThrownBy(() -> leads.find(south, own.code(), TODAY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leads.find(south, secret.code(), TODAY)).isInstanceOf(NotFound.class);
        assertThat(leads.find(south, open.code(), TODAY).code()).isEqualTo(open.code());
    }

    @Test
    void aWordingThatWasReplacedIsStillReadOnTheDayBefore() {
        Lead lead = recorded(zone.north(), "k1", Openness.UNIT);
        clock.moveBy(Duration.ofDays(2));
        recording.change(north, lead.code(), 1, description("智能传感器基地", Openness.UNIT), "投资方改名");

        Lead now = leads.find(north, lead.code(), AsOf.today(TestClock.TODAY.plusDays(2)));
        Lead before = leads.find(north, lead.code(), AsOf.day(TestClock.TODAY, TestClock.TODAY.plusDays(2)));
        assertThat(now.description().project()).isEqualTo("智能传感器基地");
        assertThat(before.description().project()).isEqualTo("传感器项目");
        assertThat(before.stage()).isEqualTo(Stage.NEGOTIATING);
    }

    @Test
    void whoSawAnOlderWordingIsRefused() {
        Lead lead = recorded(zone.north(), "k1", Openness.UNIT);
        recording.change(north, lead.code(), 1, description("甲", Openness.UNIT), "");

        assertThatThrownBy(() -> recording.change(north, lead.code(), 1, description("乙", Openness.UNIT), ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("promotion.refused.changedMeanwhile"));
    }

    @Test
    void nobodyRecordsForAUnitWhereTheyMayNot() {
        assertThatThrownBy(() -> recording.record(south, made(zone.north(), "k1", Openness.UNIT)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("promotion.refused.unit"));
    }

    private Lead recorded(Organisation unit, String key, Openness openness) {
        return leads.find(north, recording.record(north, made(unit, key, openness)), TODAY);
    }

    /** Leads of other zones that are open to the city are seen too. */
    private static LeadQuery ofUnit(Organisation unit) {
        return new LeadQuery("", unit.code(), Optional.empty(), "", Optional.empty(), "", "", "", "");
    }

    private static NewLead made(Organisation unit, String key, Openness openness) {
        return new NewLead(
                unit.id(), description("传感器项目", openness), Stage.NEGOTIATING, TestClock.TODAY.minusDays(5), key);
    }

    static LeadDescription description(String project, Openness openness) {
        return new LeadDescription(
                "浙江测试传感科技有限公司",
                Optional.empty(),
                project,
                Optional.empty(),
                SourceChannel.FUND,
                openness,
                Optional.empty(),
                "CN",
                Scale.of(Optional.of(new Money(new BigDecimal("200000000"), "CNY"))),
                "",
                "");
    }
}
