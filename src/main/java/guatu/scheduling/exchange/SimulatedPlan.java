package guatu.scheduling.exchange;

import guatu.scheduling.Activity;
import guatu.scheduling.Constraint;
import guatu.scheduling.Constraint.Bound;
import guatu.scheduling.Network;
import guatu.scheduling.Progress;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.SchedulingRules.StartRule;
import guatu.scheduling.Span;
import guatu.scheduling.risk.RiskModel;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file's plan as simulations take it: on the file's own dates as far as these follow from lengths, links and constraints.
 * What resources put off starts no earlier than it does in the file, whatever else moves; work that is to be as late as
 * possible is done as soon as it can; nothing begins before the plan.
 *
 * @param leveled activities that resources put off, which wait for their days
 * @param otherwise activities that would finish on another day than in the schedule even if all took as long as planned
 */
record SimulatedPlan(Plan plan, Network network, List<String> leveled, List<String> otherwise) {

    SimulatedPlan {
        leveled = List.copyOf(leveled);
        otherwise = List.copyOf(otherwise);
    }

    static SimulatedPlan of(Plan plan) {
        Schedule schedule = plan.schedule();
        List<Activity> activities = new ArrayList<>();
        List<String> leveled = new ArrayList<>();
        for (ScheduledActivity one : schedule.activities()) {
            Activity activity = one.activity();
            Stream<Constraint> kept = activity.constraints().stream()
                    .filter(constraint -> !(constraint instanceof Constraint.AsLateAsPossible));
            if (isPutOff(activity)) {
                leveled.add(activity.key());
                LocalDateTime start = one.early().startsAt();
                kept = Stream.concat(kept, Stream.of(new Constraint.Dated(Bound.START_NO_EARLIER_THAN, start)));
            }
            activities.add(activity.delayed(Span.ZERO).constrained(kept.toArray(Constraint[]::new)));
        }
        Network network = Network.of(activities, plan.network().links());
        Schedule taken = Schedule.forward(network, plan.calendars(), plan.start(), rules(plan));
        return new SimulatedPlan(plan, network, leveled, differing(schedule, taken));
    }

    RiskModel riskModel() {
        return RiskModel.of(network, plan.calendars(), plan.start(), rules(plan))
                .estimated(plan.estimates());
    }

    private static SchedulingRules rules(Plan plan) {
        return plan.rules().with(StartRule.NOTHING_BEFORE);
    }

    private static boolean isPutOff(Activity activity) {
        return !activity.delay().isZero() && activity.progress() instanceof Progress.NotStarted;
    }

    private static List<String> differing(Schedule schedule, Schedule taken) {
        return schedule.activities().stream()
                .filter(one -> !schedule.network().isSummary(one.activity().key()))
                .filter(one -> !one.planned()
                        .finish()
                        .equals(taken.activity(one.activity().key()).earlyFinish()))
                .map(one -> one.activity().key())
                .toList();
    }

    /** What of the file the simulation does not follow, in words; empty if it follows all. */
    Optional<String> notFollowed() {
        return otherwise.isEmpty()
                ? Optional.empty()
                : Optional.of("simulated from other days than those above, even as planned: %s"
                        .formatted(String.join(", ", otherwise)));
    }

    Optional<String> putOff() {
        return leveled.isEmpty()
                ? Optional.empty()
                : Optional.of("put off by leveling, simulated no earlier than on the days above: %s"
                        .formatted(String.join(", ", leveled)));
    }
}
