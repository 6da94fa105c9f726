package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.ProgressStatement.Started;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A large wall chart is read once, until something on it changes. A name written past the trail tells when it was read. */
@SpringBootTest
@Import(TestZones.class)
class StandingChartTest {

    @Autowired
    WallChart chart;

    @Autowired
    ProgressBook book;

    @Autowired
    Audit audit;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestZone zone;
    TestZone other;
    Viewer leader;
    TestInitiative first;

    @BeforeEach
    void openALargeChart() {
        zone = zones.found();
        other = zones.found();
        leader = zones.person(Role.LEADER, zone.root());
        first = zones.initiative(zone.north());
        for (int number = 1; number < StandingCharts.LARGE; number++) {
            zones.initiative(number % 2 == 0 ? zone.north() : zone.south());
        }
        assertThat(name(leader)).isNotEqualTo("改名");
        jdbc.sql("update initiative set name = '改名' where id = :id")
                .param("id", first.id())
                .update();
    }

    @Test
    void itStandsWhileOnlyOthersChange() {
        started(zones.initiative(other.north()), zones.person(Role.STEWARD, other.north()));

        assertThat(name(leader)).isNotEqualTo("改名");
        assertThat(name(zones.person(Role.VIEWER, zone.root())))
                .as("to somebody else with the same sight")
                .isNotEqualTo("改名");
    }

    @Test
    void aRecordInAnyOfItsUnitsEndsIt() {
        TestInitiative another = zones.initiative(zone.south());
        told("delivery.initiative.setUp");
        name(leader);
        jdbc.sql("update initiative set name = '又改名' where id = :id")
                .param("id", first.id())
                .update();

        started(another, zones.person(Role.STEWARD, zone.south()));

        assertThat(name(leader)).isEqualTo("又改名");
        assertThat(chart.of(leader, InitiativeQuery.everything(), AsOf.today(TestClock.TODAY))
                        .latest())
                .anySatisfy(record -> assertThat(record.code()).isEqualTo(another.code()));
    }

    @Test
    void whatElseTheTrailTellsEndsIt() {
        told("delivery.activity.change");

        assertThat(name(leader)).isEqualTo("改名");
    }

    @Test
    void whoSeesLessHasAChartOfTheirOwn() {
        assertThat(name(zones.person(Role.VIEWER, zone.north()))).isEqualTo("改名");
    }

    private String name(Viewer viewer) {
        return chart.of(viewer, InitiativeQuery.everything(), AsOf.today(TestClock.TODAY)).drawing().lanes().stream()
                .flatMap(lane -> lane.rows().stream())
                .filter(box -> box.row().id().equals(first.id()))
                .map(box -> box.row().name())
                .findFirst()
                .orElseThrow();
    }

    private void started(TestInitiative initiative, Viewer steward) {
        book.record(steward, initiative.filing(), new Started(), Recording.on("2026-02-03"));
    }

    private void told(String action) {
        transaction.executeWithoutResult(
                _ -> audit.append(null, action, new Subject("initiative", first.code(), "测试厂房"), Map.of()));
    }
}
