package guatu.scheduling.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EarnedValueProperties {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final BigDecimal CLOSE = new BigDecimal("0.000001");

    @Property
    void whoIsExactlyOnPlanHasIndicesOfOne(
            @ForAll("plans") List<PlannedWork> plan, @ForAll @IntRange(min = 0, max = 200) int days) {
        LocalDate day = START.plusDays(days);
        Map<String, BigDecimal> onPlan = new HashMap<>();
        for (PlannedWork work : plan) {
            BigDecimal due = EarnedValue.asOf(List.of(work), Map.of(), Optional.empty(), CALENDAR, day)
                    .plannedValue();
            onPlan.put(work.key(), due.multiply(BigDecimal.valueOf(100)).divide(work.budget()));
        }

        EarnedValue value = EarnedValue.asOf(plan, onPlan, Optional.empty(), CALENDAR, day);

        assertThat(value.scheduleVariance()).isCloseTo(BigDecimal.ZERO, within(CLOSE));
        // Where nothing was due for a while, the plan has earned that while: time is never behind.
        assertThat(value.earnedScheduleWorkingDays().add(CLOSE))
                .isGreaterThanOrEqualTo(
                        BigDecimal.valueOf(Math.min(value.elapsedWorkingDays(), value.plannedWorkingDays())));
    }

    @Property
    void plannedValueNeverFallsAndEndsAtTheBudget(@ForAll("plans") List<PlannedWork> plan) {
        BigDecimal before = BigDecimal.ZERO;
        for (int days = 0; days < 300; days += 7) {
            BigDecimal now = at(plan, days, BigDecimal.ZERO).plannedValue();
            assertThat(now.add(CLOSE)).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(before).isCloseTo(at(plan, 0, BigDecimal.ZERO).budget(), within(CLOSE));
    }

    @Property
    void moreDoneNeverEarnsLessTime(
            @ForAll("plans") List<PlannedWork> plan,
            @ForAll @IntRange(min = 0, max = 100) int one,
            @ForAll @IntRange(min = 0, max = 100) int other) {
        BigDecimal less = BigDecimal.valueOf(Math.min(one, other));
        BigDecimal more = BigDecimal.valueOf(Math.max(one, other));

        assertThat(at(plan, 60, more).earnedScheduleWorkingDays())
                .isGreaterThanOrEqualTo(at(plan, 60, less).earnedScheduleWorkingDays());
    }

    @Property
    void allDoneHasEarnedTheWholePlannedTime(@ForAll("plans") List<PlannedWork> plan) {
        EarnedValue value = at(plan, 60, BigDecimal.valueOf(100));

        assertThat(value.earnedScheduleWorkingDays())
                .isEqualByComparingTo(BigDecimal.valueOf(value.plannedWorkingDays()));
    }

    private static EarnedValue at(List<PlannedWork> plan, int days, BigDecimal percent) {
        Map<String, BigDecimal> done = new HashMap<>();
        plan.forEach(work -> done.put(work.key(), percent));
        return EarnedValue.asOf(plan, done, Optional.empty(), CALENDAR, START.plusDays(days));
    }

    @Provide
    Arbitrary<List<PlannedWork>> plans() {
        Arbitrary<Integer> offset = Arbitraries.integers().between(0, 80);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 60);
        Arbitrary<Integer> worth = Arbitraries.of(1, 2, 4, 5, 8, 10);
        return Combinators.combine(
                        offset, length, worth, Arbitraries.strings().alpha().ofLength(8))
                .as((from, days, budget, key) -> new PlannedWork(
                        key, BigDecimal.valueOf(budget), START.plusDays(from), START.plusDays(from + days)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(PlannedWork::key);
    }
}
