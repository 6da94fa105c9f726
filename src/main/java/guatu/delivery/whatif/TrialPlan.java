package guatu.delivery.whatif;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Type;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.DateConstraint;
import guatu.delivery.SchedulingTerms.DateConstraint.Kind;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import guatu.delivery.whatif.TrialChange.Length;
import guatu.delivery.whatif.TrialChange.Linked;
import guatu.delivery.whatif.TrialChange.Start;
import guatu.delivery.whatif.TrialChange.Unlinked;
import guatu.scheduling.Ground;
import guatu.shell.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A plan with the changes of a trial in it; dates that follow from them are not reckoned yet.
 *
 * @param changed activities that the trial names
 * @param added links that stand only in the trial
 * @param dropped links that stand and would not
 */
record TrialPlan(List<Activity> activities, List<Link> links, Set<UUID> changed, Set<Link> added, List<Link> dropped) {

    /** @throws Refused when a change can't be made: something is finished, begun, gone, or no work at all */
    static TrialPlan of(List<Activity> activities, List<Link> links, Trial trial) {
        Draft draft = new Draft(activities, links);
        trial.changes().forEach(draft::make);
        return draft.plan();
    }

    private static final class Draft {

        private final Map<UUID, Activity> byId = new LinkedHashMap<>();
        private final List<Link> links;
        private final Set<UUID> changed = new HashSet<>();
        private final Set<Link> added = new HashSet<>();
        private final List<Link> dropped = new ArrayList<>();

        Draft(List<Activity> activities, List<Link> links) {
            activities.forEach(activity -> byId.put(activity.id(), activity));
            this.links = new ArrayList<>(links);
        }

        void make(TrialChange change) {
            switch (change) {
                case Start(UUID id, LocalDate day) -> change(starting(open(id), day));
                case Length(UUID id, int days) -> change(lasting(open(id), days));
                case Linked(UUID from, UUID to, var type, int lag) -> {
                    known(from);
                    known(to);
                    Link link = new Link(from, to, type, lag, LagUnit.WORKING, Ground.TECHNICAL, "");
                    take(link);
                    links.add(link);
                    added.add(link);
                }
                case Unlinked(UUID from, UUID to, var type) ->
                    take(new Link(from, to, type, 0, LagUnit.WORKING, Ground.TECHNICAL, ""));
            }
        }

        private void change(Activity activity) {
            byId.put(activity.id(), activity);
            changed.add(activity.id());
        }

        private void take(Link link) {
            links.stream().filter(link::sameEndsAndType).forEach(dropped::add);
            links.removeIf(link::sameEndsAndType);
        }

        private Activity known(UUID id) {
            Activity activity = byId.get(id);
            if (activity == null) {
                throw new Refused("whatif.refused.gone");
            }
            return activity;
        }

        private Activity open(UUID id) {
            Activity activity = known(id);
            if (activity.status().actualFinish().isPresent()) {
                throw new Refused("whatif.refused.finished", activity.name());
            }
            return activity;
        }

        TrialPlan plan() {
            return new TrialPlan(List.copyOf(byId.values()), links, changed, added, dropped);
        }
    }

    /** It is bound to the day as by a date constraint, so that whatever is foreseen afterwards keeps to it. */
    private static Activity starting(Activity activity, LocalDate day) {
        if (activity.status().actualStart().isPresent()) {
            throw new Refused("whatif.refused.begun", activity.name());
        }
        Kind kind = activity.type() == Type.MILESTONE ? Kind.FINISH_NO_EARLIER : Kind.START_NO_EARLIER;
        SchedulingTerms terms = activity.terms();
        return activity.planned(
                activity.plan(),
                activity.durationWorkingDays(),
                new SchedulingTerms(
                        terms.calendar(),
                        Optional.of(new DateConstraint(kind, Optional.of(day))),
                        terms.deadlineOn(),
                        terms.estimate(),
                        terms.crash(),
                        terms.category()));
    }

    /** What people think it takes is stretched alike. */
    private static Activity lasting(Activity activity, int days) {
        if (activity.type() == Type.MILESTONE) {
            throw new Refused("whatif.refused.milestone", activity.name());
        }
        SchedulingTerms terms = activity.terms();
        if (terms.crash().filter(crash -> crash.workingDays() > days).isPresent()) {
            throw new Refused("delivery.activity.crash.longer", activity.name(), String.valueOf(days));
        }
        return activity.planned(
                activity.plan(),
                days,
                new SchedulingTerms(
                        terms.calendar(),
                        terms.constraint(),
                        terms.deadlineOn(),
                        terms.estimate().map(estimate -> stretched(estimate, activity.durationWorkingDays(), days)),
                        terms.crash(),
                        terms.category()));
    }

    private static Estimate stretched(Estimate estimate, int before, int after) {
        double share = (double) after / Math.max(1, before);
        return new Estimate(
                (int) Math.round(estimate.optimistic() * share), (int) Math.round(estimate.likely() * share), (int)
                        Math.round(estimate.pessimistic() * share));
    }
}
