package guatu.scheduling.exchange;

import guatu.calendar.PlanTime;
import guatu.scheduling.Calendars;
import guatu.scheduling.Network;
import guatu.scheduling.Schedule;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.risk.Estimate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan as a file holds it: a network with the calendars that it is worked on, its start, and how its program reckons.
 *
 * @param start the moment before which nothing starts, unless its own constraint says so
 * @param finish the moment from which the file reckons backwards; empty if it reckons forwards from its start
 * @param minutesPerDay how many worked minutes the file calls a day
 * @param estimates how long activities may take, by key, as far as people estimated it
 * @param tasks what the file says of each activity besides the network, in its order; summaries too
 * @param findings what of the file isn't in here
 */
public record Plan(
        String name,
        LocalDateTime start,
        Optional<LocalDateTime> finish,
        Network network,
        Calendars calendars,
        SchedulingRules rules,
        int minutesPerDay,
        Map<String, Estimate> estimates,
        List<Task> tasks,
        List<Finding> findings) {

    public Plan {
        estimates = Map.copyOf(estimates);
        tasks = List.copyOf(tasks);
        findings = List.copyOf(findings);
    }

    /**
     * @param uid the file's unique id, which is the key of the activity in the network
     * @param name as it is shown to people
     * @param placeholder whether people left its dates open in words, so that it is never critical
     */
    public record Task(String uid, String name, boolean placeholder) {}

    public Schedule schedule() {
        return finish.isEmpty()
                ? Schedule.forward(network, calendars, start, rules)
                : Schedule.backward(network, calendars, finish.get(), rules);
    }

    /** Late dates are counted back from the end of the deadline. */
    public Schedule schedule(LocalDate deadline) {
        return Schedule.forward(network, calendars, start, deadline.plusDays(1).atStartOfDay(), rules);
    }

    /** The same plan forwards from another day on, at the hour at which it started. */
    public Plan from(LocalDate day) {
        LocalDateTime moved = day.atTime(start.toLocalTime());
        return new Plan(
                name, moved, Optional.empty(), network, calendars, rules, minutesPerDay, estimates, tasks, findings);
    }

    /** Units of time that the file calls a working day. */
    public int unitsPerDay() {
        return minutesPerDay * PlanTime.UNITS_PER_MINUTE;
    }
}
