package guatu.scheduling.earnedvalue;

import guatu.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The planned value from the start of a plan on, by working day; it never falls (the S-curve). */
final class ValueCurve {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private final List<PlannedWork> works;
    private final WorkingCalendar calendar;
    /** Number of the last working day before the plan starts. */
    private final int origin;

    private final int lengthWorkingDays;

    ValueCurve(List<PlannedWork> works, WorkingCalendar calendar) {
        this.works = List.copyOf(works);
        this.calendar = calendar;
        LocalDate start = works.stream()
                .map(PlannedWork::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        this.origin = calendar.workingDayNumber(start.minusDays(1));
        this.lengthWorkingDays = works.stream().mapToInt(this::lastDay).max().orElseThrow();
    }

    /** Working days from the start of the plan to its finish (planned duration). */
    int lengthWorkingDays() {
        return lengthWorkingDays;
    }

    BigDecimal budget() {
        return works.stream().map(PlannedWork::budget).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many working days of the plan have passed at the end of a day; zero before its start. */
    int elapsedWorkingDays(LocalDate day) {
        return Math.max(0, calendar.workingDayNumber(day) - origin);
    }

    LocalDate day(int workingDays) {
        return calendar.workingDay(origin + workingDays);
    }

    BigDecimal at(int workingDays) {
        return works.stream().map(work -> valueOf(work, workingDays)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The time at which the plan would have earned the value, in working days from its start (earned schedule, Lipke 2003):
     * with {@code C} the last working day whose planned value is not above it,
     * {@code ES = C + (EV - PV(C)) / (PV(C + 1) - PV(C))}. Within a stretch without planned value the later day counts, as
     * that much time was earned.
     */
    BigDecimal timeOf(BigDecimal value) {
        int low = 0;
        int high = lengthWorkingDays;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (at(middle).compareTo(value) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (low == lengthWorkingDays) {
            return BigDecimal.valueOf(low);
        }
        BigDecimal reached = at(low);
        BigDecimal share = value.subtract(reached).divide(at(low + 1).subtract(reached), PRECISION);
        return BigDecimal.valueOf(low).add(share);
    }

    private BigDecimal valueOf(PlannedWork work, int workingDays) {
        int last = lastDay(work);
        int before = Math.min(calendar.workingDayNumber(work.start().minusDays(1)) - origin, last - 1);
        int done = Math.clamp(workingDays - before, 0, last - before);
        return work.budget().multiply(BigDecimal.valueOf(done)).divide(BigDecimal.valueOf(last - before), PRECISION);
    }

    /** A finish on a day off is reached with the next working day. */
    private int lastDay(PlannedWork work) {
        return calendar.workingDayNumber(calendar.workingDayOnOrAfter(work.finish())) - origin;
    }
}
