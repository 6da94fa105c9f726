package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.scheduling.SchedulingRules.ProgressRule;
import guatu.scheduling.engine.ChangeInPlace;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A plan whose lengths, lags and starts are tried out one after the other: after each change only what depends on it is
 * computed again, on whatever calendars it is worked. Not safe for use by several threads at once.
 */
public final class ChangingPlan {

    private final Network network;
    private final ShiftCalendar standard;
    private final PassSetup setup;
    private final int start;
    private final int[] links;
    private final ChangeInPlace change;

    private ChangingPlan(
            Network network, ShiftCalendar standard, PassSetup setup, int start, int[] links, ChangeInPlace change) {
        this.network = network;
        this.standard = standard;
        this.setup = setup;
        this.start = start;
        this.links = links;
        this.change = change;
    }

    /**
     * @param promise the moment against which late dates and floats are measured; empty for the finish of the plan, wherever it
     *     moves
     * @return empty where a change may move more than times, so that it needs a {@link Schedule}: work that is to be as late
     *     as possible, links from the start of a summary, and work under way that goes on uninterrupted
     * @throws InvalidNetworkException if an activity names a calendar that is not there
     */
    public static Optional<ChangingPlan> of(
            Network network,
            Calendars calendars,
            LocalDateTime start,
            Optional<LocalDateTime> promise,
            SchedulingRules rules) {
        if (new LateWork(network).any()
                || new LinkExpansion(network).dependsOnDates()
                || (rules.progress() == ProgressRule.UNINTERRUPTED && anyUnderWay(network))) {
            return Optional.empty();
        }
        PassSetup setup = new PassSetup(network, calendars, rules);
        int from = PlanTime.of(start);
        PassSetup.Prepared prepared = setup.prepare(from);
        OptionalInt limit = promise.map(
                        moment -> OptionalInt.of(setup.timeline().timeOf(PlanTime.of(moment))))
                .orElse(OptionalInt.empty());
        ChangeInPlace change = prepared.pass().changing(limit);
        return Optional.of(new ChangingPlan(network, calendars.standard(), setup, from, prepared.links(), change));
    }

    private static boolean anyUnderWay(Network network) {
        return IntStream.range(0, network.size()).anyMatch(i -> network.progress(i) instanceof Progress.Started);
    }

    /** The activity takes this long; one under way takes this long from now on. */
    public void lasting(String key, Span duration) {
        int position = position(key);
        change.lasting(position, alike(duration, setup.countsRoundTheClock(position)));
    }

    /** The link lets this much pass, whether it joins activities or summaries. */
    public void lagging(Link link, Span lag) {
        int number = network.links().indexOf(link);
        int[] each = allOf(number);
        int units = lag.isZero()
                ? 0
                : alike(lag, link.lag().isElapsed() && !link.lag().isZero());
        Arrays.stream(each).forEach(one -> change.lagging(one, units));
    }

    /** The activity starts no earlier; what its start had to wait for besides links counts no more. */
    public void startingNoEarlierThan(String key, LocalDateTime moment) {
        change.startingNoEarlierThan(position(key), setup.timeline().timeOf(PlanTime.of(moment)));
    }

    /** When the plan is done. */
    public LocalDateTime finishesAt() {
        Limit limit = Limit.of(setup.timeline(), standard, start, change.completion(), Optional.empty());
        return PlanTime.momentOf(limit.finishMoment());
    }

    /** The last day worked. */
    public LocalDate finish() {
        return PlanTime.dateOf(PlanTime.of(finishesAt()) - 1);
    }

    public LocalDateTime earlyStart(String key) {
        return PlanTime.momentOf(setup.timeline().startMoment(change.earlyStart(position(key))));
    }

    public LocalDateTime earlyFinish(String key) {
        return PlanTime.momentOf(setup.timeline().finishMoment(change.earlyFinish(position(key))));
    }

    public LocalDateTime lateStart(String key) {
        return PlanTime.momentOf(setup.timeline().startMoment(change.lateStart(position(key))));
    }

    public LocalDateTime lateFinish(String key) {
        return PlanTime.momentOf(setup.timeline().finishMoment(change.lateFinish(position(key))));
    }

    /** In tenths of a minute worked; negative where the promise breaks. */
    public int totalFloat(String key) {
        return change.totalFloat(position(key));
    }

    public int freeFloat(String key) {
        return change.freeFloat(position(key));
    }

    private int[] allOf(int number) {
        int[] found = IntStream.range(0, links.length)
                .filter(link -> links[link] == number)
                .toArray();
        if (number < 0 || found.length == 0) {
            throw new IllegalArgumentException(
                    "Found no such link that still holds something back. Expected one of the network. Try network.links().");
        }
        return found;
    }

    private static int alike(Span span, boolean elapsed) {
        if (span.isElapsed() != elapsed) {
            throw new IllegalArgumentException(
                    "Found the %s length %s. Expected one that is counted as the one that it replaces. Try a new schedule."
                            .formatted(span.isElapsed() ? "elapsed" : "worked", span));
        }
        return span.units();
    }

    private int position(String key) {
        Integer position = network.position(key);
        if (position == null || network.hierarchy().isSummary(position)) {
            throw new IllegalArgumentException(
                    "Found no activity %s to change. Expected one of the network that is no summary. Try network.activities()."
                            .formatted(key));
        }
        return position;
    }
}
