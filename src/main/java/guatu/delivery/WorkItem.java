package guatu.delivery;

import guatu.delivery.Initiative.Unit;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An activity that somebody owes.
 *
 * @param organisationName the unit that does it
 * @param precision how the planned finish was stated
 * @param moved lately, by a change of the plan
 */
public record WorkItem(
        UUID activityId,
        String name,
        boolean gate,
        Unit initiative,
        String organisationName,
        Optional<LocalDate> plannedFinish,
        String precision,
        boolean started,
        BigDecimal percent,
        Optional<LocalDate> forecastFinish,
        Optional<Moved> moved) {

    /** @param from the planned finish before; empty when there was none */
    public record Moved(Optional<LocalDate> from, Instant at) {}

    /** The part of the list that it stands in; weeks begin on Monday. */
    public Due due(LocalDate today) {
        LocalDate nextMonday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return plannedFinish
                .map(day -> day.isBefore(today)
                        ? Due.OVERDUE
                        : day.isBefore(nextMonday)
                                ? Due.THIS_WEEK
                                : day.isBefore(nextMonday.plusWeeks(1)) ? Due.NEXT_WEEK : Due.LATER)
                .orElse(Due.UNDATED);
    }

    /** The parts of the list, in the order of the page. */
    public enum Due {
        OVERDUE,
        THIS_WEEK,
        NEXT_WEEK,
        LATER,
        UNDATED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
