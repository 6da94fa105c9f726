package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.scheduling.engine.Bounds;
import guatu.scheduling.engine.Pass;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.IntStream;

/** A network gone through forward and backward, and what its numbers say of each activity. */
final class Reckoning {

    private final Network network;
    private final SchedulingRules rules;
    private final Optional<LocalDateTime> promise;
    private final PassSetup setup;
    private final int[] links;
    private final Pass pass;
    private final int start;
    private final Limit limit;
    private final MilestoneSides sides;
    private final int criticalFloat;

    private Reckoning(
            Network network,
            Calendars calendars,
            SchedulingRules rules,
            PassSetup setup,
            int start,
            Optional<LocalDateTime> promise) {
        this.network = network;
        this.rules = rules;
        this.promise = promise;
        this.setup = setup;
        this.start = start;
        PassSetup.Prepared prepared = setup.prepare(start);
        pass = prepared.pass();
        links = prepared.links();
        pass.forward();
        limit = limit(calendars.standard());
        pass.backward(limit.time());
        sides = new MilestoneSides(network, pass);
        criticalFloat = promise.isEmpty() ? 0 : Math.max(0, leastFloat());
    }

    static Reckoning forward(
            Network network,
            Calendars calendars,
            LocalDateTime start,
            Optional<LocalDateTime> promise,
            SchedulingRules rules) {
        PassSetup setup = new PassSetup(network, calendars, rules);
        return new Reckoning(network, calendars, rules, setup, PlanTime.of(start), promise);
    }

    static Reckoning backward(Network network, Calendars calendars, LocalDateTime promise, SchedulingRules rules) {
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
                .filter(i -> network.at(i).progress() instanceof Progress.NotStarted)
                .map(i -> pass.late()[2 * i])
                .min()
                .orElse(end);
        if (first >= end) {
            // Nothing takes any time: the plan is the promised day.
            return PlanTime.startOf(PlanTime.dateOf(standard.finishOnOrBefore(promise) - 1));
        }
        return setup.timeline().startMoment(first);
    }

    private Limit limit(ShiftCalendar standard) {
        int completion = pass.completion() == -Bounds.FAR ? setup.timeline().timeOf(start) : pass.completion();
        return Limit.of(setup.timeline(), standard, start, completion, promise);
    }

    Pass pass() {
        return pass;
    }

    int start() {
        return start;
    }

    Limit limit() {
        return limit;
    }

    Optional<LocalDateTime> promise() {
        return promise;
    }

    int drivingPredecessor(int activity) {
        int link = pass.drivingLink(activity);
        return link == Pass.NONE ? Pass.NONE : pass.network().predecessor[link];
    }

    ScheduledActivity at(int position) {
        int link = pass.drivingLink(position);
        int totalFloat = pass.totalFloat()[position];
        boolean open = !(network.at(position).progress() instanceof Progress.Finished);
        return new ScheduledActivity(
                network.at(position),
                early(position),
                late(position),
                totalFloat,
                pass.freeFloat()[position],
                open && totalFloat <= criticalFloat,
                open && totalFloat <= criticalFloat + rules.nearCritical().units(),
                link == Pass.NONE
                        ? Optional.empty()
                        : Optional.of(network.links().get(links[link]).predecessor()));
    }

    private Dates early(int position) {
        Timeline timeline = setup.timeline();
        int starts = pass.early()[2 * position];
        int finishes = pass.early()[2 * position + 1];
        return switch (network.at(position).progress()) {
            case Progress.Finished(var actualStart, var actualFinish) -> worked(actualStart, actualFinish);
            case Progress.Started(var actualStart, var remaining) ->
                worked(actualStart, PlanTime.momentOf(timeline.finishMoment(finishes)));
            case Progress.NotStarted() -> {
                if (network.at(position).isMilestone()) {
                    yield sides.opens(position)
                            ? opening(timeline.startMoment(starts))
                            : closing(timeline.finishMoment(finishes));
                }
                yield worked(
                        PlanTime.momentOf(timeline.startMoment(starts)),
                        PlanTime.momentOf(timeline.finishMoment(finishes)));
            }
        };
    }

    private Dates late(int position) {
        Timeline timeline = setup.timeline();
        int starts = pass.late()[2 * position];
        int finishes = pass.late()[2 * position + 1];
        return switch (network.at(position).progress()) {
            case Progress.Finished(var actualStart, var actualFinish) -> worked(actualStart, actualFinish);
            case Progress.Started(var actualStart, var remaining) ->
                worked(actualStart, PlanTime.momentOf(timeline.finishMoment(finishes)));
            case Progress.NotStarted() -> {
                if (network.at(position).isMilestone()) {
                    // It opens work as late as that work is, but on the last day there is none to open.
                    int opens = timeline.startMoment(starts);
                    yield sides.opens(position) && opens < limit.endMoment()
                            ? opening(opens)
                            : closing(timeline.finishMoment(finishes));
                }
                yield worked(
                        PlanTime.momentOf(timeline.startMoment(starts)),
                        PlanTime.momentOf(timeline.finishMoment(finishes)));
            }
        };
    }

    private static Dates worked(LocalDateTime startsAt, LocalDateTime finishesAt) {
        return new Dates(startsAt.toLocalDate(), PlanTime.dateOf(PlanTime.of(finishesAt) - 1), startsAt, finishesAt);
    }

    private static Dates opening(int moment) {
        LocalDateTime at = PlanTime.momentOf(moment);
        return new Dates(at.toLocalDate(), at.toLocalDate(), at, at);
    }

    private static Dates closing(int moment) {
        LocalDateTime at = PlanTime.momentOf(moment);
        LocalDate day = PlanTime.dateOf(moment - 1);
        return new Dates(day, day, at, at);
    }

    private int leastFloat() {
        return IntStream.range(0, network.size())
                .filter(i -> !network.hierarchy().isSummary(i))
                .filter(i -> !(network.at(i).progress() instanceof Progress.Finished))
                .map(i -> pass.totalFloat()[i])
                .min()
                .orElse(0);
    }
}
