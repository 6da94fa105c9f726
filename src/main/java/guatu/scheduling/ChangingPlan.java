package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.scheduling.engine.Pass;
import guatu.scheduling.engine.WorkedChange;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A plan whose lengths, lags and starts are tried out one after the other: after each change only what depends on it is
 * computed again. For plans that are worked on one calendar. Not safe for use by several threads at once.
 */
public final class ChangingPlan {

    private final Network network;
    private final Timeline timeline;
    private final int[] links;
    private final WorkedChange change;

    private ChangingPlan(Network network, Timeline timeline, int[] links, WorkedChange change) {
        this.network = network;
        this.timeline = timeline;
        this.links = links;
        this.change = change;
    }

    /**
     * @param promise what late dates and floats are measured against; empty for the finish of the plan, wherever it moves
     * @return empty if several calendars, elapsed lengths or work that is to be as late as possible need a
     *     {@link Schedule} for each change
     * @throws InvalidNetworkException if an activity names a calendar that is not there
     */
    public static Optional<ChangingPlan> of(
            Network network,
            Calendars calendars,
            LocalDateTime start,
            Optional<LocalDateTime> promise,
            SchedulingRules rules) {
        PassSetup setup = new PassSetup(network, calendars, rules);
        if (setup.timeline().common().isEmpty() || new LateWork(network).any()) {
            return Optional.empty();
        }
        PassSetup.Prepared prepared = setup.prepare(PlanTime.of(start));
        Pass pass = prepared.pass();
        OptionalInt limit = promise.map(
                        moment -> OptionalInt.of(setup.timeline().timeOf(PlanTime.of(moment))))
                .orElse(OptionalInt.empty());
        WorkedChange change = new WorkedChange(pass.network(), pass.bounds(), limit);
        return Optional.of(new ChangingPlan(network, setup.timeline(), prepared.links(), change));
    }

    /** The activity takes this long; one under way takes this long from now on. */
    public void lasting(String key, Span duration) {
        change.lasting(position(key), worked(duration));
    }

    /** The link lets this much pass, whether it joins activities or summaries. */
    public void lagging(Link link, Span lag) {
        int number = network.links().indexOf(link);
        Arrays.stream(allOf(number)).forEach(each -> change.lagging(each, worked(lag)));
    }

    /** The activity starts no earlier; what its start had to wait for besides links counts no more. */
    public void startingNoEarlierThan(String key, LocalDateTime moment) {
        change.startingNoEarlierThan(position(key), timeline.timeOf(PlanTime.of(moment)));
    }

    /** When the plan is done. */
    public LocalDateTime finishesAt() {
        return PlanTime.momentOf(timeline.finishMoment(change.completion()));
    }

    public LocalDateTime earlyStart(String key) {
        return PlanTime.momentOf(timeline.startMoment(change.earlyStart(position(key))));
    }

    public LocalDateTime earlyFinish(String key) {
        return PlanTime.momentOf(timeline.finishMoment(change.earlyFinish(position(key))));
    }

    public LocalDateTime lateStart(String key) {
        return PlanTime.momentOf(timeline.startMoment(change.lateStart(position(key))));
    }

    public LocalDateTime lateFinish(String key) {
        return PlanTime.momentOf(timeline.finishMoment(change.lateFinish(position(key))));
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

    private static int worked(Span span) {
        if (span.isElapsed() && !span.isZero()) {
            throw new IllegalArgumentException(
                    "Found the elapsed length %s. Expected a worked one, as the whole plan has. Try a new schedule."
                            .formatted(span));
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
