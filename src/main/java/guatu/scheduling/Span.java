package guatu.scheduling;

import guatu.calendar.PlanTime;

/**
 * A length of time, exact to a tenth of a minute, which is Microsoft Project's resolution.
 *
 * @param units tenths of a minute; negative for a lead
 * @param basis whether a calendar's hours are counted or every hour
 */
public record Span(int units, Basis basis) {

    public static final Span ZERO = new Span(0, Basis.WORKED);

    /** What is counted. */
    public enum Basis {
        /** Hours worked by a calendar. */
        WORKED,
        /** Every hour, nights and holidays too. */
        ELAPSED
    }

    /** @throws InvalidNetworkException if the span is longer than a hundred years */
    public Span {
        refuseExcess(units, basis);
    }

    /** Days of eight worked hours. */
    public static Span workingDays(int days) {
        return of((long) days * PlanTime.UNITS_PER_WORKING_DAY, Basis.WORKED);
    }

    public static Span workedMinutes(int minutes) {
        return of((long) minutes * PlanTime.UNITS_PER_MINUTE, Basis.WORKED);
    }

    /** Days of twenty-four hours. */
    public static Span calendarDays(int days) {
        return of((long) days * PlanTime.UNITS_PER_DAY, Basis.ELAPSED);
    }

    public static Span elapsedMinutes(int minutes) {
        return of((long) minutes * PlanTime.UNITS_PER_MINUTE, Basis.ELAPSED);
    }

    public boolean isZero() {
        return units == 0;
    }

    public boolean isElapsed() {
        return basis == Basis.ELAPSED;
    }

    /** Whole days, rounded down: working days of eight hours, or days of twenty-four if the span is elapsed. */
    public int wholeDays() {
        return Math.floorDiv(units, unitsPerDay(basis));
    }

    private static Span of(long units, Basis basis) {
        refuseExcess(units, basis);
        return new Span((int) units, basis);
    }

    private static void refuseExcess(long units, Basis basis) {
        long days = Math.abs(units) / unitsPerDay(basis);
        long most = basis == Basis.WORKED ? Network.LONGEST_WORKING_DAYS : Network.LONGEST_CALENDAR_DAYS;
        if (days > most) {
            throw new InvalidNetworkException(new NetworkFault.TooLong(days));
        }
    }

    private static int unitsPerDay(Basis basis) {
        return basis == Basis.WORKED ? PlanTime.UNITS_PER_WORKING_DAY : PlanTime.UNITS_PER_DAY;
    }
}
