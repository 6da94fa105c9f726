package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.scheduling.engine.Bounds;
import guatu.scheduling.engine.Pass;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.IntStream;

/** A network gone through forward and backward. */
final class Reckoning {

    private final Network network;
    private final Calendars calendars;
    private final SchedulingRules rules;
    private final Optional<LocalDateTime> promise;
    private final PassSetup setup;
    private final int start;
    private final PassSetup.Prepared prepared;
    private final Pass pass;
    /** The late times that keep the finish of the plan, for what is to be as late as possible. */
    private final int[] placed;

    private final Limit limit;

    private Reckoning(
            Network network,
            Calendars calendars,
            SchedulingRules rules,
            PassSetup setup,
            int start,
            Optional<LocalDateTime> promise) {
        this.network = network;
        this.calendars = calendars;
        this.rules = rules;
        this.promise = promise;
        this.setup = setup;
        this.start = start;
        this.prepared = setup.prepare(start);
        Pass first = prepared.pass();
        first.forward();
        LateWork lateWork = new LateWork(network);
        this.pass = lateWork.any() ? lateWork.placed(first) : first;
        this.placed = first.late();
        this.limit = limitFor();
        pass.backward(limit.time());
    }

    static Reckoning forward(
            Network network,
            Calendars calendars,
            LocalDateTime start,
            Optional<LocalDateTime> promise,
            SchedulingRules rules) {
        network.longestChain().refuseExcessOn(calendars.leastWorkPerWeek());
        PassSetup setup = new PassSetup(network, calendars, rules);
        return new Reckoning(network, calendars, rules, setup, PlanTime.of(start), promise);
    }

    static Reckoning backward(Network network, Calendars calendars, LocalDateTime promise, SchedulingRules rules) {
        network.longestChain().refuseExcessOn(calendars.leastWorkPerWeek());
        PassSetup setup = new PassSetup(network, calendars, rules);
        int start = latestStart(network, setup, calendars.standard(), PlanTime.of(promise));
        return new Reckoning(network, calendars, rules, setup, start, Optional.of(promise));
    }

    /** The latest moment at which a plan can start that keeps the promise. */
    private static int latestStart(Network network, PassSetup setup, ShiftCalendar standard, int promise) {
        Pass pass = setup.prepare(promise).pass();
        pass.forward();
        int end = setup.timeline().timeOf(promise);
        pass.backward(end);
        int first = IntStream.range(0, network.size())
                .filter(i -> !network.hierarchy().isSummary(i))
                .filter(i -> network.progress(i) instanceof Progress.NotStarted)
                .map(i -> pass.late()[2 * i])
                .min()
                .orElse(end);
        if (setup.timeline().finishMoment(first) >= standard.finishOnOrBefore(promise)) {
            // Nothing takes any time: the plan is the promised day.
            return PlanTime.startOf(PlanTime.dateOf(standard.finishOnOrBefore(promise) - 1));
        }
        return setup.timeline().startMoment(first);
    }

    private Limit limitFor() {
        int completion = pass.completion() == -Bounds.FAR ? setup.timeline().timeOf(start) : pass.completion();
        return Limit.of(setup.timeline(), calendars.standard(), start, completion, promise);
    }

    Network network() {
        return network;
    }

    Calendars calendars() {
        return calendars;
    }

    SchedulingRules rules() {
        return rules;
    }

    Optional<LocalDateTime> promise() {
        return promise;
    }

    Timeline timeline() {
        return setup.timeline();
    }

    /** Counts the floats of an activity. */
    ShiftCalendar calendar(int activity) {
        return setup.calendar(activity);
    }

    Pass pass() {
        return pass;
    }

    int[] placed() {
        return placed;
    }

    int start() {
        return start;
    }

    Limit limit() {
        return limit;
    }

    /** The link of the network that holds the activity back, or {@link Pass#NONE}. */
    int drivingLink(int activity) {
        int link = pass.drivingLink(activity);
        return link == Pass.NONE ? Pass.NONE : prepared.links()[link];
    }

    int drivingPredecessor(int activity) {
        int link = pass.drivingLink(activity);
        return link == Pass.NONE ? Pass.NONE : pass.network().predecessor[link];
    }
}
