package guatu.scheduling.exchange;

import guatu.calendar.PlanTime;
import guatu.scheduling.Span;
import guatu.scheduling.Span.Basis;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectProperties;
import org.mpxj.TimeUnit;

/**
 * Lengths as the file counts them: how many minutes a day, a week and a month of work are stands in its settings.
 *
 * @param daysPerMonth worked days
 */
record FileLengths(int minutesPerDay, int minutesPerWeek, int daysPerMonth) {

    private static final int OFFICE_DAY = 8 * 60;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    static FileLengths of(ProjectProperties properties) {
        return new FileLengths(
                positive(properties.getMinutesPerDay(), OFFICE_DAY),
                positive(properties.getMinutesPerWeek(), 5 * OFFICE_DAY),
                positive(properties.getDaysPerMonth(), 20));
    }

    private static int positive(@Nullable Integer given, int otherwise) {
        return given == null || given <= 0 ? otherwise : given;
    }

    static boolean isNone(@Nullable Duration length) {
        return length == null || length.getDuration() == 0;
    }

    /** @throws guatu.scheduling.InvalidNetworkException if it is longer than a hundred years */
    Span span(@Nullable Duration length) {
        if (length == null) {
            return Span.ZERO;
        }
        double units = length.getDuration() * minutes(length.getUnits()) * PlanTime.UNITS_PER_MINUTE;
        return new Span(
                Math.toIntExact(Math.clamp(Math.round(units), Integer.MIN_VALUE, Integer.MAX_VALUE)),
                length.getUnits().isElapsed() ? Basis.ELAPSED : Basis.WORKED);
    }

    /** Leveling delays every task by hours of the clock, whatever the unit is called. */
    Span elapsed(@Nullable Duration length) {
        return isNone(length) ? Span.ZERO : new Span(span(length).units(), Basis.ELAPSED);
    }

    /** A lag in percent of the length of what comes before. */
    static Span share(Span whole, Duration percent) {
        return new Span(
                Math.toIntExact(Math.round(whole.units() * percent.getDuration() / 100)),
                percent.getUnits() == TimeUnit.ELAPSED_PERCENT ? Basis.ELAPSED : whole.basis());
    }

    private double minutes(TimeUnit unit) {
        return switch (unit) {
            case MINUTES, ELAPSED_MINUTES -> 1;
            case HOURS, ELAPSED_HOURS -> HOUR;
            case DAYS -> minutesPerDay;
            case WEEKS -> minutesPerWeek;
            case MONTHS -> (double) minutesPerDay * daysPerMonth;
            case YEARS -> 12.0 * minutesPerDay * daysPerMonth;
            case ELAPSED_DAYS -> DAY;
            case ELAPSED_WEEKS -> 7 * DAY;
            case ELAPSED_MONTHS -> 30 * DAY;
            case ELAPSED_YEARS -> 365 * DAY;
            case PERCENT, ELAPSED_PERCENT -> 0;
        };
    }
}
