package guatu.delivery.reading;

import guatu.delivery.Activity;
import guatu.delivery.planning.PlanCalendars;
import guatu.delivery.planning.PlanNetwork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far what is left of a plan may slip before the promise breaks.
 *
 * @param floats working days from each planned finish to the latest one; negative when the plan breaks the promise
 * @param mustStartOn the last day on which the rest may begin; empty without a promise or when nothing is left
 * @param lateWorkingDays by how many working days that day has passed; 0 when it has not
 */
public record Slack(Map<UUID, Integer> floats, Optional<LocalDate> mustStartOn, int lateWorkingDays) {

    static final Slack UNKNOWN = new Slack(Map.of(), Optional.empty(), 0);

    static Slack of(
            List<Activity> activities,
            List<Link> links,
            Optional<LocalDate> promisedOn,
            PlanCalendars calendars,
            LocalDate day) {
        PlanNetwork left = PlanNetwork.of(activities, links, calendars, day);
        if (promisedOn.isEmpty() || left.isEmpty()) {
            return UNKNOWN;
        }
        LocalDate latest = left.latestStart(promisedOn.get());
        return new Slack(
                left.floats(promisedOn.get()),
                Optional.of(latest),
                Math.max(0, calendars.workingDays().workingDaysBetween(latest, day)));
    }
}
