package guatu.scheduling.earnedvalue;

import guatu.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a plan stands at the end of a day, in value and in time.
 *
 * <p>Values as in PMI's Standard for Earned Value Management; times (earned schedule) as in W. Lipke, "Schedule is Different",
 * The Measurable News, 2003. Unlike SPI, which comes to 1 at the end of any plan however late it is, SPI(t) keeps telling.
 *
 * @param budget of the whole plan (BAC)
 * @param plannedValue of what should be done by now (PV)
 * @param earnedValue of what is done (EV)
 * @param actualCost of what is done (AC), where the budget is money and the cost is known
 * @param plannedWorkingDays from the start of the plan to its finish (PD)
 * @param elapsedWorkingDays from the start of the plan to the day (AT)
 * @param earnedScheduleWorkingDays after which the plan should have been where it is (ES)
 * @param forecastFinish should the rest go as what went before; empty while next to nothing is earned
 */
public record EarnedValue(
        BigDecimal budget,
        BigDecimal plannedValue,
        BigDecimal earnedValue,
        Optional<BigDecimal> actualCost,
        int plannedWorkingDays,
        int elapsedWorkingDays,
        BigDecimal earnedScheduleWorkingDays,
        LocalDate plannedFinish,
        Optional<LocalDate> forecastFinish) {

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Four hundred years; a finish beyond it is no forecast. */
    private static final BigDecimal FARTHEST_WORKING_DAYS = BigDecimal.valueOf(100_000);

    /**
     * @param works at least one
     * @param percentDone of each work by its key, from 0 to 100; nothing means 0
     * @throws IllegalArgumentException if there is no work or a share is not one
     */
    public static EarnedValue asOf(
            List<PlannedWork> works,
            Map<String, BigDecimal> percentDone,
            Optional<BigDecimal> actualCost,
            WorkingCalendar calendar,
            LocalDate day) {
        if (works.isEmpty()) {
            throw new IllegalArgumentException(
                    "Found no planned work. Expected at least one. Try the activities that have dates.");
        }
        ValueCurve curve = new ValueCurve(works, calendar);
        BigDecimal earned = works.stream()
                .map(work -> work.budget()
                        .multiply(share(work, percentDone.getOrDefault(work.key(), BigDecimal.ZERO)))
                        .divide(HUNDRED, PRECISION))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int elapsed = curve.elapsedWorkingDays(day);
        BigDecimal time = curve.timeOf(earned);
        return new EarnedValue(
                curve.budget(),
                curve.at(elapsed),
                earned,
                actualCost,
                curve.lengthWorkingDays(),
                elapsed,
                time,
                curve.day(curve.lengthWorkingDays()),
                forecast(curve, elapsed, time));
    }

    /** {@code SV = EV - PV}: below zero when behind. */
    public BigDecimal scheduleVariance() {
        return earnedValue.subtract(plannedValue);
    }

    /** {@code SPI = EV / PV}; empty while nothing is planned. */
    public Optional<BigDecimal> schedulePerformance() {
        return ratio(earnedValue, plannedValue);
    }

    /** {@code SV(t) = ES - AT}, in working days: below zero when behind. */
    public BigDecimal scheduleVarianceWorkingDays() {
        return earnedScheduleWorkingDays.subtract(BigDecimal.valueOf(elapsedWorkingDays));
    }

    /** {@code SPI(t) = ES / AT}; empty before the start of the plan. */
    public Optional<BigDecimal> timePerformance() {
        return ratio(earnedScheduleWorkingDays, BigDecimal.valueOf(elapsedWorkingDays));
    }

    /** {@code CV = EV - AC}: below zero when dearer than planned. */
    public Optional<BigDecimal> costVariance() {
        return actualCost.map(earnedValue::subtract);
    }

    /** {@code CPI = EV / AC}; empty when no cost is known. */
    public Optional<BigDecimal> costPerformance() {
        return actualCost.flatMap(cost -> ratio(earnedValue, cost));
    }

    /** {@code IEAC(t) = PD / SPI(t)}: the finish, should the rest go as what went before; empty while next to nothing is earned. */
    private static Optional<LocalDate> forecast(ValueCurve curve, int elapsed, BigDecimal time) {
        if (elapsed == 0 || time.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal length = BigDecimal.valueOf(curve.lengthWorkingDays())
                .multiply(BigDecimal.valueOf(elapsed))
                .divide(time, PRECISION);
        return length.compareTo(FARTHEST_WORKING_DAYS) > 0
                ? Optional.empty()
                : Optional.of(curve.day(length.setScale(0, RoundingMode.CEILING).intValueExact()));
    }

    private static BigDecimal share(PlannedWork work, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "Found %s %% done of %s. Expected 0 to 100. Try the share of the whole work."
                            .formatted(percent.toPlainString(), work.key()));
        }
        return percent;
    }

    private static Optional<BigDecimal> ratio(BigDecimal of, BigDecimal by) {
        return by.signum() == 0 ? Optional.empty() : Optional.of(of.divide(by, PRECISION));
    }
}
