package guatu.delivery.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.WorkingCalendar;
import guatu.delivery.reading.Dossiers;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.scheduling.earnedvalue.EarnedValue;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class EarnedProgressTest {

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    Dossiers dossiers;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    Viewer reader;
    TestInitiative initiative;

    @BeforeEach
    void found() {
        clock.reset();
        TestZone zone = zones.found();
        reader = zones.person(Role.VIEWER, zone.north());
        initiative = zones.initiative(zone.north());
    }

    @Test
    void filingThatShouldBeDoneAndIsNotPutsTheInitiativeBehind() {
        EarnedValue value = value();

        assertThat(value.earnedValue()).isZero();
        assertThat(value.scheduleVarianceWorkingDays()).isNegative();
        assertThat(value.timePerformance().orElseThrow()).isZero();
    }

    @Test
    void filingDoneInTimeBringsItsTimeInAndWorkBegunEarlyPutsTheInitiativeAhead() {
        done(initiative.filing(), "100");
        BigDecimal onTime = value().earnedScheduleWorkingDays();
        assertThat(onTime).isGreaterThan(BigDecimal.TEN);

        done(initiative.construction(), "40");

        assertThat(value().scheduleVarianceWorkingDays()).isPositive();
    }

    private EarnedValue value() {
        return EarnedProgress.of(dossiers.of(reader, initiative.code(), AsOf.today(TestClock.TODAY)), calendar)
                .orElseThrow();
    }

    private void done(UUID activity, String percent) {
        jdbc.sql("update activity set percent = :percent where id = :id")
                .param("percent", new BigDecimal(percent))
                .param("id", activity)
                .update();
    }
}
