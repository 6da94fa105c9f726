package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.audit.AuditTrail;
import guatu.audit.Verification;
import guatu.delivery.ProgressStatement.Percent;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The machine's clock ran ahead and is put right while people record. */
@SpringBootTest
@Import(TestZones.class)
class ClockMovedBackTest {

    @Autowired
    ProgressBook book;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whatWasRecordedLastCountsAndTheTrailHolds() {
        TestZone zone = zones.found();
        TestInitiative initiative = zones.initiative(zone.north());
        Viewer steward = zones.person(Role.STEWARD, zone.north());

        record(steward, initiative, 40);
        clock.moveBy(Duration.ofHours(-3));
        record(steward, initiative, 60);
        clock.moveBy(Duration.ofMinutes(1));
        record(steward, initiative, 70);

        assertThat(jdbc.sql("select percent from activity where id = :id")
                        .param("id", initiative.construction())
                        .query(Integer.class)
                        .single())
                .isEqualTo(70);
        assertThat(jdbc.sql("select percent from progress where activity_id = :id order by recorded_at")
                        .param("id", initiative.construction())
                        .query(Integer.class)
                        .list())
                .isEqualTo(List.of(40, 60, 70));
        assertThat(trail.verify(followed -> {})).isInstanceOf(Verification.Intact.class);
    }

    private void record(Viewer steward, TestInitiative initiative, int percent) {
        book.record(
                steward,
                initiative.construction(),
                new Percent(BigDecimal.valueOf(percent)),
                Recording.on("2026-02-09"));
    }
}
