package guatu.delivery.exchange;

import guatu.delivery.Activity.Type;
import guatu.delivery.SchedulingTerms.DateConstraint;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.reading.Link.LagUnit;
import guatu.scheduling.LinkType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What of a plan file an initiative's plan can hold.
 *
 * @param tasks in the file's order, without summaries
 * @param links between these tasks
 * @param holdsDeadlines whether such a file has a place for the deadlines of tasks
 * @param unheld what can't be held, each named
 */
record IncomingPlan(List<Task> tasks, List<TaskLink> links, boolean holdsDeadlines, List<Unheld> unheld) {

    IncomingPlan {
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
        unheld = List.copyOf(unheld);
    }

    /**
     * @param days worked on its calendar; 0 for a milestone
     * @param calendar empty when the file names one that plans don't have
     * @param estimate empty when the file has none
     */
    record Task(
            String uid,
            String name,
            int days,
            Optional<WorkPattern> calendar,
            Optional<DateConstraint> constraint,
            Optional<LocalDate> deadline,
            Optional<Estimate> estimate,
            LocalDate start,
            LocalDate finish) {

        Task due(Optional<LocalDate> day) {
            return new Task(uid, name, days, calendar, constraint, day, estimate, start, finish);
        }

        Type type() {
            return days == 0 ? Type.MILESTONE : Type.ACTIVITY;
        }
    }

    /** Between tasks of these unique ids. */
    record TaskLink(String predecessor, String successor, LinkType type, int lag, LagUnit unit) {}
}
