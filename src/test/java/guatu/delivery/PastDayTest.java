package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.StatedDate;
import guatu.delivery.ProgressStatement.Note;
import guatu.delivery.chart.ChartRow;
import guatu.delivery.chart.LatestRecord;
import guatu.delivery.planning.Changing;
import guatu.delivery.planning.Rescheduling;
import guatu.delivery.planning.Rescheduling.Direction;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Wall chart, list and light of a past day speak of the plan that was in force then. */
@SpringBootTest
@Import(TestZones.class)
class PastDayTest {

    private static final LocalDate BEFORE = TestClock.TODAY;
    private static final LocalDate PROMISED = LocalDate.of(2026, 12, 31);
    private static final LocalDate MOVED = LocalDate.of(2027, 6, 30);

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    Changing changing;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    ProgressBook book;

    @Autowired
    WallChart chart;

    @Autowired
    InitiativeList list;

    @Autowired
    Lights lights;

    Viewer steward;
    TestInitiative initiative;

    @BeforeEach
    void thePlanIsMovedAMonthLater() {
        clock.reset();
        TestZone zone = zones.found();
        steward = zones.person(Role.STEWARD, zone.root());
        initiative = zones.initiative(zone.north());
        clock.moveTo(BEFORE.plusDays(30));
        changing.promise(steward, initiative.code(), 1, StatedDate.day(MOVED), "土地交付推迟");
        rescheduling.apply(steward, initiative.code(), 2, Direction.BACKWARD, MOVED);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theChartDrawsThePromiseAndTheMilestonesOfThen() {
        assertThat(row(today()).promisedOn()).contains(MOVED);
        assertThat(row(then()).promisedOn()).contains(PROMISED);
        assertThat(row(then()).marks()).extracting(ChartRow.Mark::on).containsExactly(LocalDate.of(2026, 11, 30));
    }

    @Test
    void theListNamesAndSortsByThePromiseOfThen() {
        assertThat(promises(today())).containsExactly(MOVED);
        assertThat(promises(then())).containsExactly(PROMISED);
    }

    @Test
    void theLightMissesTheNodeThatWasDueThen() {
        assertThat(lights.of(steward, initiative.code(), then()).overdueCount()).isEqualTo(1);
        assertThat(lights.of(steward, initiative.code(), today()).overdueCount())
                .isZero();
    }

    @Test
    void theLatestOfThenIsWhatHappenedLastWheneverItWasRecorded() {
        book.record(steward, initiative.filing(), new Note(), Recording.note("2026-02-20", "先记"));
        clock.moveBy(Duration.ofMinutes(1));
        book.record(steward, initiative.filing(), new Note(), Recording.note("2026-02-15", "后记"));

        assertThat(latest(today())).startsWith("后记", "先记");
        assertThat(latest(then())).startsWith("先记", "后记");
    }

    private List<String> latest(AsOf asOf) {
        return chart.of(steward, InitiativeQuery.everything(), asOf).latest().stream()
                .map(LatestRecord::note)
                .toList();
    }

    private AsOf then() {
        return AsOf.day(BEFORE.plusDays(29), BEFORE.plusDays(30));
    }

    private AsOf today() {
        return AsOf.today(BEFORE.plusDays(30));
    }

    private ChartRow row(AsOf asOf) {
        return chart.of(steward, InitiativeQuery.everything(), asOf).drawing().lanes().stream()
                .flatMap(lane -> lane.lane().rows().stream())
                .findFirst()
                .orElseThrow();
    }

    private List<LocalDate> promises(AsOf asOf) {
        return list.page(steward, InitiativeQuery.everything(), asOf).lines().stream()
                .flatMap(line -> line.promisedOn().stream())
                .toList();
    }
}
