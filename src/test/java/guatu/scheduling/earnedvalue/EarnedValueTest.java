package guatu.scheduling.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import guatu.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarnedValueTest {

    private static final WorkingCalendar WEEKS = WorkingCalendar.weekendsOnly();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final BigDecimal CLOSE = new BigDecimal("0.000001");

    /** Two works of ten days, one after the other, worth 100 and 300. */
    private final List<PlannedWork> works = List.of(
            new PlannedWork("ground", new BigDecimal(100), MONDAY, MONDAY.plusDays(11)),
            new PlannedWork("frame", new BigDecimal(300), MONDAY.plusDays(14), MONDAY.plusDays(25)));

    @Test
    void halfOfTheSecondWorkDueAndNoneDoneIsFiveDaysBehind() {
        EarnedValue value = at(MONDAY.plusDays(18), Map.of("ground", new BigDecimal(100)), Optional.empty());

        assertThat(value.plannedValue()).isEqualByComparingTo("250");
        assertThat(value.earnedValue()).isEqualByComparingTo("100");
        assertThat(value.schedulePerformance().orElseThrow()).isEqualByComparingTo("0.4");
        assertThat(value.elapsedWorkingDays()).isEqualTo(15);
        assertThat(value.earnedScheduleWorkingDays()).isEqualByComparingTo("10");
        assertThat(value.scheduleVarianceWorkingDays()).isEqualByComparingTo("-5");
        assertThat(value.timePerformance().orElseThrow()).isCloseTo(new BigDecimal(10.0 / 15), within(CLOSE));
    }

    @Test
    void whatIsEarnedWithinADayIsInterpolated() {
        EarnedValue value = at(
                MONDAY.plusDays(11),
                Map.of("ground", new BigDecimal(100), "frame", new BigDecimal(15)),
                Optional.empty());

        assertThat(value.earnedScheduleWorkingDays()).isEqualByComparingTo("11.5");
    }

    @Test
    void theFinishForecastStretchesThePlanByItsTimePerformance() {
        EarnedValue value = at(MONDAY.plusDays(11), Map.of("ground", new BigDecimal(50)), Optional.empty());

        assertThat(value.timePerformance().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(value.forecastFinish()).contains(WEEKS.plusWorkingDays(MONDAY, 39));
    }

    @Test
    void aPlanDoneLateHasSpiOneButTimePerformanceBelowOne() {
        EarnedValue value = at(
                WEEKS.plusWorkingDays(MONDAY, 24),
                Map.of("ground", new BigDecimal(100), "frame", new BigDecimal(100)),
                Optional.empty());

        assertThat(value.schedulePerformance().orElseThrow()).isEqualByComparingTo("1");
        assertThat(value.timePerformance().orElseThrow()).isEqualByComparingTo("0.8");
    }

    @Test
    void costIsComparedWhereItIsKnown() {
        EarnedValue value =
                at(MONDAY.plusDays(11), Map.of("ground", new BigDecimal(100)), Optional.of(new BigDecimal(125)));

        assertThat(value.costPerformance().orElseThrow()).isEqualByComparingTo("0.8");
        assertThat(value.costVariance().orElseThrow()).isEqualByComparingTo("-25");
        assertThat(at(MONDAY, Map.of(), Optional.empty()).costPerformance()).isEmpty();
    }

    @Test
    void aMilestoneEarnsOnItsDayAndOneOnADayOffWithTheNextWorkingDay() {
        LocalDate sunday = MONDAY.plusDays(6);
        List<PlannedWork> milestone = List.of(new PlannedWork("signed", BigDecimal.ONE, sunday, sunday));

        assertThat(EarnedValue.asOf(milestone, Map.of(), Optional.empty(), WEEKS, sunday)
                        .plannedValue())
                .isZero();
        assertThat(EarnedValue.asOf(milestone, Map.of(), Optional.empty(), WEEKS, sunday.plusDays(1))
                        .plannedValue())
                .isEqualByComparingTo("1");
    }

    @Test
    void beforeTheStartNothingIsPlannedAndNoIndexIsGiven() {
        EarnedValue value = at(MONDAY.minusDays(3), Map.of(), Optional.empty());

        assertThat(value.plannedValue()).isZero();
        assertThat(value.schedulePerformance()).isEmpty();
        assertThat(value.timePerformance()).isEmpty();
        assertThat(value.forecastFinish()).isEmpty();
    }

    @Test
    void aShareAboveTheWholeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(MONDAY, Map.of("ground", new BigDecimal(101)), Optional.empty()))
                .withMessageContaining("ground");
    }

    private EarnedValue at(LocalDate day, Map<String, BigDecimal> done, Optional<BigDecimal> cost) {
        return EarnedValue.asOf(works, done, cost, WEEKS, day);
    }
}
