package guatu.supervision.gantry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.Light;
import guatu.delivery.Lights;
import guatu.delivery.appraisal.LightHistory;
import guatu.delivery.appraisal.LightTurn;
import guatu.delivery.appraisal.MovedDate;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.supervision.gantry.LightGantry.Behind;
import guatu.supervision.league.Period;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a database of its own: how far back lights are read depends on how many initiatives there are. */
@SpringBootTest(properties = "guatu.test=light-gantry")
@Import(TestZones.class)
class LightGantryTest {

    private static final Period FIRST_QUARTER = Period.find("2026-Q1").orElseThrow();

    @Autowired
    LightGantry gantry;

    @Autowired
    LightHistory history;

    @Autowired
    Lights lights;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer north;
    TestInitiative initiative;

    @BeforeEach
    void found() {
        clock.reset();
        jdbc.sql("delete from light_turn").update();
        jdbc.sql("delete from light_day").update();
        zone = zones.found();
        north = zones.person(Role.UNIT_OFFICER, zone.north());
        initiative = zones.initiative(zone.north());
        jdbc.sql("update initiative set created_at = timestamptz '2025-12-01 09:00+08' where id = :id")
                .param("id", initiative.id())
                .update();
    }

    @Test
    void theFirstTimeThePastIsReadFromTheRecordsAndThenEveryDayIsKept() {
        day(TestClock.TODAY);
        assertThat(history.since()).contains(TestClock.TODAY.minusDays(91));

        day(TestClock.TODAY.plusDays(1));

        assertThat(jdbc.sql("select count(*) from light_day where read_from = 'lights'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theDaysInAllLightsAreTheDaysOfThePeriod() {
        day(TestClock.TODAY);

        UnitLights line = line();

        assertThat(line.allDays()).isEqualTo(41);
        assertThat(line.now(Light.RED) + line.now(Light.AMBER) + line.now(Light.GREY))
                .isEqualTo(1);
    }

    @Test
    void aLightThatTurnsIsOneTurnWithWhatTurnedItAndReadingItTwiceAddsNone() {
        day(TestClock.TODAY);
        day(TestClock.TODAY);
        day(TestClock.TODAY.plusDays(3));

        Behind behind = behind();

        assertThat(behind.unit().turned(Light.RED)).isEqualTo(1);
        LightTurn latest = behind.turns().getFirst();
        assertThat(latest.light()).isEqualTo(Light.RED);
        assertThat(latest.initiativeCode()).isEqualTo(initiative.code());
        assertThat(latest.before()).isPresent();
        assertThat(behind.unit().causes()).extracting("dimension").contains(latest.dimension());
    }

    @Test
    void whatWasRecordedLongAfterItHappenedIsRecordedLate() {
        record("2026-01-05", "2026-01-06");
        record("2026-01-05", "2026-01-20");

        Behind behind = behind();

        assertThat(behind.late().shown())
                .extracting(one -> one.part().intValue())
                .containsExactlyInAnyOrder(0, 1);
        assertThat(behind.unit().lateRecorded().orElseThrow().part()).isEqualByComparingTo("1");
    }

    @Test
    void whoMovedADateIsToldByUnitAndRoleAndNeverByName() {
        jdbc.sql("""
                        insert into activity_moved (activity_id, moved_at, initiative_id, moved_by, finish_before, finish_after)
                        values (:activity, timestamptz '2026-02-01 10:00+08', :initiative, :by, date '2026-01-30', date '2026-03-30')
                        """)
                .param("activity", initiative.filing())
                .param("initiative", initiative.id())
                .param("by", north.id())
                .update();
        record("2026-01-05", "2026-01-06");

        MovedDate moved = behind().moved().getFirst();

        assertThat(moved.byUnit()).isEqualTo(zone.north().name());
        assertThat(moved.byRoles()).containsExactly("unit_officer");
        assertThat(moved.toString()).doesNotContain(north.displayName());
    }

    @Test
    void anotherUnitIsNotFound() {
        assertThatThrownBy(() -> gantry.behind(north, zone.south().code(), FIRST_QUARTER, AsOf.today(TestClock.TODAY)))
                .isInstanceOf(NotFound.class);
        assertThat(gantry.of(north, FIRST_QUARTER, AsOf.today(TestClock.TODAY)).units())
                .allMatch(line -> line.unit().isAtOrBelow(zone.north()));
    }

    private void day(LocalDate day) {
        clock.moveTo(day);
        lights.refreshStale(day);
        history.keep();
    }

    private UnitLights line() {
        return gantry.of(north, FIRST_QUARTER, AsOf.today(LocalDate.now(clock)))
                .units()
                .getFirst();
    }

    private Behind behind() {
        return gantry.behind(north, zone.north().code(), FIRST_QUARTER, AsOf.today(LocalDate.now(clock)));
    }

    private void record(String on, String recordedOn) {
        jdbc.sql("""
                        insert into progress (id, initiative_id, activity_id, kind, occurred_on, recorded_at, recorded_by, request_key)
                        values (:id, :initiative, :activity, 'note', :on, :at, :by, :key)
                        """)
                .param("id", Identifiers.next())
                .param("initiative", initiative.id())
                .param("activity", initiative.filing())
                .param("on", LocalDate.parse(on))
                .param(
                        "at",
                        Timestamp.from(LocalDate.parse(recordedOn)
                                .atTime(10, 0)
                                .atZone(clock.getZone())
                                .toInstant()))
                .param("by", north.id())
                .param("key", Identifiers.next().toString())
                .update();
    }
}
