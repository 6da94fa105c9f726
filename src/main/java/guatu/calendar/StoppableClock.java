package guatu.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one running time limit, with the times that are not counted (不计时): hearing, tender, auction, inspection,
 * testing, quarantine, appraisal, expert review (行政许可法 Art. 45). A day within several stops is left out once.
 *
 * @param startedOn the day of acceptance; not counted itself
 * @param stops in any order; they may overlap
 */
public record StoppableClock(TimeLimit limit, LocalDate startedOn, List<Stop> stops) {

    /**
     * A time that is not counted, first and last day included.
     *
     * @param through null while the clock still stands
     * @param ground why the days are not counted; the applicant is told in writing
     */
    public record Stop(LocalDate from, @Nullable LocalDate through, String ground) {

        /** @throws IllegalArgumentException if the stop ends before it begins */
        public Stop {
            if (through != null && through.isBefore(from)) {
                throw new IllegalArgumentException(
                        "Found a stop from %s through %s. Expected its last day on or after its first. Try exchanging them."
                                .formatted(from, through));
            }
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (through == null || !day.isAfter(through));
        }
    }

    public StoppableClock {
        stops = List.copyOf(stops);
    }

    public static StoppableClock started(TimeLimit limit, LocalDate startedOn) {
        return new StoppableClock(limit, startedOn, List.of());
    }

    /** This clock, not counting one more time. */
    public StoppableClock stopped(Stop stop) {
        return new StoppableClock(
                limit, startedOn, Stream.concat(stops.stream(), Stream.of(stop)).toList());
    }

    /** The last day of the period; empty while a stop that has no end yet keeps it from running out. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        LocalDate day = startedOn;
        int left = limit.days();
        while (left > 0 || !limit.mayEndOn(calendar, day) || (!day.equals(startedOn) && standsOn(day))) {
            day = day.plusDays(1);
            if (standsForGoodFrom(day)) {
                return Optional.empty();
            }
            if (left > 0 && counts(calendar, day)) {
                left--;
            }
        }
        return Optional.of(day);
    }

    /** The days of the limit that are used up at the end of the given day; more than the limit when it has run out. */
    public int daysUsed(WorkingCalendar calendar, LocalDate asOf) {
        return (int) startedOn
                .plusDays(1)
                .datesUntil(asOf.isBefore(startedOn) ? startedOn.plusDays(1) : asOf.plusDays(1))
                .filter(day -> counts(calendar, day))
                .count();
    }

    /** The days of the limit that remain at the end of the given day; negative when it has run out. */
    public int daysLeft(WorkingCalendar calendar, LocalDate asOf) {
        return limit.days() - daysUsed(calendar, asOf);
    }

    private boolean counts(WorkingCalendar calendar, LocalDate day) {
        return limit.counts(calendar, day) && !standsOn(day);
    }

    private boolean standsOn(LocalDate day) {
        return stops.stream().anyMatch(stop -> stop.covers(day));
    }

    private boolean standsForGoodFrom(LocalDate day) {
        return stops.stream().anyMatch(stop -> stop.through() == null && stop.covers(day));
    }
}
