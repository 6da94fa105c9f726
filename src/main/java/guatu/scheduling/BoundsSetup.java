package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.scheduling.SchedulingRules.ConstraintRule;
import guatu.scheduling.SchedulingRules.ProgressRule;
import guatu.scheduling.SchedulingRules.StartRule;
import guatu.scheduling.engine.Bounds;
import guatu.scheduling.engine.NetworkArrays;
import java.time.LocalDateTime;
import java.util.Optional;

/** The bounds that constraints, deadlines and progress set. */
final class BoundsSetup {

    private final Network network;
    private final SchedulingRules rules;
    private final Timeline timeline;
    private final ShiftCalendar[] clocks;
    private final Bounds bounds;

    BoundsSetup(Network network, SchedulingRules rules, Timeline timeline, ShiftCalendar[] clocks, int startMoment) {
        this.network = network;
        this.rules = rules;
        this.timeline = timeline;
        this.clocks = clocks;
        boolean bySchedule =
                rules.start() == StartRule.UNLESS_PLACED && timeline.common().isEmpty();
        this.bounds = new Bounds(network.size(), bySchedule ? -Bounds.FAR : timeline.timeOf(startMoment));
        for (int i = 0; i < network.size(); i++) {
            if (network.hierarchy().isSummary(i)) {
                bounds.earlyFloor[2 * i] = -Bounds.FAR;
            } else {
                bind(i);
            }
        }
    }

    Bounds bounds() {
        return bounds;
    }

    /** A link whose predecessor's moment is known holds its successor like a constraint. */
    void released(LinkTable table, int link, int moment) {
        boolean finish = (table.type[link] & NetworkArrays.FINISH_TO_FINISH) != 0;
        bounds.raiseEarly(2 * table.successor[link] + (finish ? 1 : 0), timeline.timeOf(moment));
    }

    private void bind(int leaf) {
        Optional<Constraint.Placed> placed = network.at(leaf).placed();
        if (placed.isPresent() && !(network.progress(leaf) instanceof Progress.Finished)) {
            fix(2 * leaf + 1, timeOf(placed.get().finish()));
            limit(leaf, leaf);
            return;
        }
        switch (network.progress(leaf)) {
            case Progress.Finished(var start, var finish) -> {
                fix(2 * leaf, timeOf(start));
                bounds.raiseLate(2 * leaf + 1, timeOf(finish));
                bounds.lowerLate(2 * leaf + 1, timeOf(finish));
            }
            case Progress.Started(var start, var remaining) -> {
                bindStarted(leaf, PlanTime.of(start));
                limit(leaf, leaf);
            }
            case Progress.NotStarted() -> {
                waitForDataDate(leaf);
                demand(leaf, leaf);
                limit(leaf, leaf);
            }
        }
    }

    private void bindStarted(int leaf, int start) {
        bounds.raiseEarly(2 * leaf, timeline.timeOf(start));
        int finish = earliestFinish(leaf);
        if (rules.progress() == ProgressRule.UNINTERRUPTED) {
            int runsUntil = clock(leaf).plus(start, network.at(leaf).duration().units());
            fix(2 * leaf + 1, Math.max(timeline.timeOf(runsUntil), finish));
        } else {
            bounds.raiseEarly(2 * leaf + 1, finish);
            waitForDataDate(leaf);
        }
    }

    /** Of the demands on one that has started only that on its finish is left. */
    private int earliestFinish(int leaf) {
        int finish = -Bounds.FAR;
        for (Constraint constraint : network.at(leaf).constraints()) {
            if (constraint instanceof Constraint.Dated(var bound, var moment)
                    && bound == Constraint.Bound.FINISH_NO_EARLIER_THAN) {
                finish = Math.max(finish, timeOf(moment));
            }
        }
        return finish;
    }

    private void waitForDataDate(int leaf) {
        if (rules.progress() != ProgressRule.UNINTERRUPTED) {
            rules.dataDate().ifPresent(date -> bounds.raiseEarly(2 * leaf, timeOf(date)));
        }
    }

    /** Early dates: the activity's own demands, and those of the summaries above it. */
    private void demand(int leaf, int from) {
        for (Constraint constraint : network.at(from).constraints()) {
            if (constraint instanceof Constraint.Dated(var bound, var moment)) {
                int at = 2 * leaf + (bound.isOfFinish() ? 1 : 0);
                if (bound.isFloor()) {
                    bounds.raiseEarly(at, timeOf(moment));
                }
                if (bound.isCeiling() && rules.constraints() == ConstraintRule.CONSTRAINTS_FIRST) {
                    bounds.lowerEarly(at, timeOf(moment));
                }
            }
        }
        if (network.hierarchy().parent(from) != Hierarchy.NONE) {
            demand(leaf, network.hierarchy().parent(from));
        }
    }

    /** Late dates: the activity's own constraints and deadline, and those of the summaries above it. */
    private void limit(int leaf, int from) {
        for (Constraint constraint : network.at(from).constraints()) {
            if (constraint instanceof Constraint.Dated(var bound, var moment) && bound.isCeiling()) {
                int at = 2 * leaf + (bound.isOfFinish() || !waits(leaf) ? 1 : 0);
                int time = timeline.timeOf(latest(leaf, bound, PlanTime.of(moment)));
                bounds.lowerLate(at, time);
                if (bound.isFixed() && rules.constraints() == ConstraintRule.CONSTRAINTS_FIRST) {
                    bounds.raiseLate(at, time);
                }
            }
        }
        network.at(from).deadline().ifPresent(deadline -> bounds.lowerLate(2 * leaf + 1, timeOf(deadline)));
        if (network.hierarchy().parent(from) != Hierarchy.NONE) {
            limit(leaf, network.hierarchy().parent(from));
        }
    }

    /** What has begun, or stands where it was put, can be late by its finish alone. */
    private int latest(int leaf, Constraint.Bound bound, int moment) {
        return bound.isOfFinish() || waits(leaf)
                ? moment
                : clock(leaf).plus(moment, network.at(leaf).duration().units());
    }

    private boolean waits(int leaf) {
        return network.progress(leaf) instanceof Progress.NotStarted
                && network.at(leaf).placed().isEmpty();
    }

    private void fix(int moment, int time) {
        bounds.raiseEarly(moment, time);
        bounds.lowerEarly(moment, time);
    }

    private ShiftCalendar clock(int leaf) {
        return clocks[leaf];
    }

    private int timeOf(LocalDateTime moment) {
        return timeline.timeOf(PlanTime.of(moment));
    }
}
