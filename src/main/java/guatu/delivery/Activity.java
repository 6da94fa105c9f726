package guatu.delivery;

import guatu.calendar.StatedDate;
import guatu.calendar.StatedDate.Precision;
import guatu.delivery.Initiative.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An activity or a milestone of an initiative's plan, with where it stands.
 *
 * @param position order on the page, from 1
 * @param gate it counts as done only with evidence and a second person's confirmation
 * @param weight its share in the initiative's progress, relative to its sisters
 * @param durationWorkingDays 0 for a milestone
 * @param plan the dates that hold now; empty where nobody has stated any
 * @param terms what the engine is told of it beside
 * @param status what the records say
 */
public record Activity(
        UUID id,
        UUID initiativeId,
        int position,
        String name,
        Type type,
        boolean gate,
        String stage,
        BigDecimal weight,
        int durationWorkingDays,
        Optional<Unit> organisation,
        Plan plan,
        Optional<LocalDate> statutoryOn,
        String source,
        SchedulingTerms terms,
        Status status) {

    public enum Type {
        ACTIVITY,
        MILESTONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Type of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** @param precision how the finish was stated: {@code day}, {@code month}, {@code year_end}, … */
    public record Plan(Optional<LocalDate> start, Optional<LocalDate> finish, String precision) {

        /** The finish as exactly as it was stated. */
        public StatedDate statedFinish() {
            return finish.map(day -> StatedDate.endingOn(day, Precision.ofCode(precision)))
                    .orElseGet(StatedDate::undated);
        }
    }

    /**
     * @param percent 0 to 100
     * @param verified a gate's finish was confirmed by a second person; other activities need none
     * @param lastOccurredOn the day that the latest record speaks of
     */
    public record Status(
            BigDecimal percent,
            Optional<LocalDate> actualStart,
            Optional<LocalDate> actualFinish,
            Optional<LocalDate> forecastFinish,
            boolean verified,
            Optional<LocalDate> lastOccurredOn) {

        public static final Status NOT_STARTED = new Status(
                BigDecimal.ZERO, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** The same activity, further or less far. */
    public Activity with(Status newStatus) {
        return new Activity(
                id,
                initiativeId,
                position,
                name,
                type,
                gate,
                stage,
                weight,
                durationWorkingDays,
                organisation,
                plan,
                statutoryOn,
                source,
                terms,
                newStatus);
    }

    /** The same activity with other dates, another length and other terms. */
    public Activity planned(Plan newPlan, int newDurationWorkingDays, SchedulingTerms newTerms) {
        return new Activity(
                id,
                initiativeId,
                position,
                name,
                type,
                gate,
                stage,
                weight,
                newDurationWorkingDays,
                organisation,
                newPlan,
                statutoryOn,
                source,
                newTerms,
                status);
    }

    /** Finished, and where it is a gate also confirmed. */
    public boolean done() {
        return status.actualFinish().isPresent() && (!gate || status.verified());
    }
}
