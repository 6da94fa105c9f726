package guatu.promotion;

import static guatu.promotion.Promoted.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.claim.Claims;
import guatu.promotion.claim.Sharing;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class LeadCountsTest {

    private static final long MANY = 5_000;
    private static final long FEW = 5;

    @Autowired
    StandingCounts counts;

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    Claims claims;

    @Autowired
    Sharing sharing;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    private TestZone zone;
    private Viewer north;
    private Viewer south;
    private int counted;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        north = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        south = zones.person(Role.INVESTMENT_OFFICER, zone.south());
        counted = 0;
    }

    @Test
    void aLargeCountStandsUntilTheLedgerChanges() {
        assertThat(counted(MANY)).isEqualTo(1);
        assertThat(counted(MANY)).isEqualTo(1);

        Lead lead = lead(Openness.CITY);
        assertThat(counted(MANY)).isEqualTo(2);
        assertThat(counted(MANY)).isEqualTo(2);

        claims.release(north, lead.code());
        assertThat(counted(MANY)).isEqualTo(3);

        claims.claim(north, lead.code(), zone.north().code());
        assertThat(counted(MANY)).isEqualTo(4);

        share(lead);
        assertThat(counted(MANY)).isEqualTo(5);

        recording.change(north, lead.code(), 1, LeadRecordingTest.description("甲", Openness.CONFIDENTIAL), "");
        assertThat(counted(MANY)).isEqualTo(6);
    }

    @Test
    void aSmallCountIsCountedEachTime() {
        assertThat(counted(FEW)).isEqualTo(1);
        assertThat(counted(FEW)).isEqualTo(2);
    }

    @Test
    void whatIsCountedIsWhatIsSeen() {
        lead(Openness.CONFIDENTIAL);
        lead(Openness.CITY);
        Lead shared = lead(Openness.UNIT);
        AsOf earlier = AsOf.day(TestClock.TODAY, TestClock.TODAY.plusDays(1));

        assertThat(ofNorth(north, TODAY)).isEqualTo(3);
        assertThat(ofNorth(south, TODAY)).isEqualTo(1);

        share(shared);
        sharing.agree(south, shared.code(), zone.south().code());

        assertThat(ofNorth(north, TODAY)).isEqualTo(3);
        assertThat(ofNorth(south, TODAY)).isEqualTo(2);
        assertThat(ofNorth(south, earlier)).isEqualTo(2);
    }

    private long ofNorth(Viewer viewer, AsOf asOf) {
        LeadQuery query =
                new LeadQuery("", zone.north().code(), Optional.empty(), "", Optional.empty(), "", "", "", "");
        assertThat(leads.list(viewer, query, asOf)).hasSize(Math.toIntExact(leads.count(viewer, query, asOf)));
        return leads.count(viewer, query, asOf);
    }

    private int counted(long size) {
        StandingCounts.Key key = StandingCounts.Key.of(
                Trail.PROMOTION, "test", Leads.sight(north).units(), TODAY, size);
        long found = counts.get(
                key,
                () -> {
                    counted++;
                    return size;
                },
                Long::longValue);
        assertThat(found).isEqualTo(size);
        return counted;
    }

    private Lead lead(Openness openness) {
        return new Promoted(recording, leads).lead(north, zone.north(), openness, Stage.NEGOTIATING, TestClock.TODAY);
    }

    private void share(Lead lead) {
        sharing.propose(
                north,
                lead.code(),
                Map.of(zone.north().code(), new BigDecimal("60"), zone.south().code(), new BigDecimal("40")),
                "共推",
                "k-" + lead.code());
    }
}
