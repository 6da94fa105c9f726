package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.scheduling.SchedulingRules.ProgressRule;
import guatu.scheduling.SchedulingRules.StartRule;
import guatu.scheduling.engine.Bounds;
import guatu.scheduling.engine.CalendarPass;
import guatu.scheduling.engine.Clocks;
import guatu.scheduling.engine.NetworkArrays;
import guatu.scheduling.engine.Pass;
import guatu.scheduling.engine.Starts;
import guatu.scheduling.engine.WorkedPass;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Turns a network, its calendars and the rules into a pass of the engine: progress becomes shorter work, and bounds. */
final class PassSetup {

    private final Network network;
    private final SchedulingRules rules;
    private final ShiftCalendar[] calendars;
    /** What work is counted on: round the clock where the length of an activity elapses. */
    private final ShiftCalendar[] clocks;

    private final Timeline timeline;

    /** @throws InvalidNetworkException if an activity names a calendar that is not there */
    PassSetup(Network network, Calendars given, SchedulingRules rules) {
        this.network = network;
        this.rules = rules;
        this.calendars = network.activities().stream().map(given::of).toArray(ShiftCalendar[]::new);
        ShiftCalendar[] work = network.activities().stream().map(given::workOf).toArray(ShiftCalendar[]::new);
        this.clocks = new ShiftCalendar[network.size()];
        Arrays.setAll(clocks, i -> countsRoundTheClock(i) ? ShiftCalendar.roundTheClock() : work[i]);
        this.timeline = new Timeline(common(given.standard()));
    }

    Timeline timeline() {
        return timeline;
    }

    ShiftCalendar calendar(int position) {
        return calendars[position];
    }

    /**
     * Ready for the forward pass.
     *
     * @param start the moment before which nothing starts
     */
    Prepared prepare(int start) {
        LinkExpansion expansion = new LinkExpansion(network);
        if (!expansion.dependsOnDates()) {
            return prepare(network.linkTable(), start);
        }
        Pass first = prepare(network.linkTable(), start).pass();
        first.forward();
        return prepare(new LinkExpansion(network).table(earliestIn(first)), start);
    }

    /** @param links the link of the network that each link of the pass stands for, by its position there */
    record Prepared(Pass pass, int[] links) {}

    private Prepared prepare(LinkTable all, int start) {
        BoundsSetup bounds = new BoundsSetup(network, rules, timeline, clocks, start);
        LinkTable effective = effective(all, bounds);
        boolean asGiven = effective == network.linkTable() && !anyStands();
        NetworkArrays arrays = asGiven ? network.arrays() : network.arrays(effective, durations());
        Bounds made = bounds.bounds();
        Pass pass = timeline.common().isPresent()
                ? new WorkedPass(arrays, made)
                : new CalendarPass(arrays, made, clocks(effective), starts(start));
        return new Prepared(pass, Arrays.copyOf(effective.origin, effective.size));
    }

    private IntUnaryOperator earliestIn(Pass pass) {
        return summary -> network.hierarchy().leaves(summary).stream()
                .min((a, b) -> Integer.compare(pass.early()[2 * a], pass.early()[2 * b]))
                .orElseThrow();
    }

    /** Links that still hold something back: not what is finished, nor what goes on without regard to them. */
    private LinkTable effective(LinkTable all, BoundsSetup bounds) {
        if (!anyStands()) {
            return all;
        }
        LinkTable table = new LinkTable(all.size);
        for (int i = 0; i < all.size; i++) {
            Optional<LocalDateTime> from = standingStart(network.at(all.predecessor[i]));
            boolean leavesFromStart = (all.type[i] & NetworkArrays.START_TO_START) != 0;
            if (isDone(network.progress(all.successor[i])) || joinsStarts(all, i)) {
                continue;
            }
            if (from.isPresent() && leavesFromStart) {
                bounds.released(all, i, lagClock(all, i).plus(PlanTime.of(from.get()), all.lag[i]));
            } else {
                table.copy(all, i);
            }
        }
        return table;
    }

    /** A start that happened is held back by no other, nor does it hold another back. */
    private boolean joinsStarts(LinkTable all, int link) {
        return all.type[link] == NetworkArrays.START_TO_START
                && network.progress(all.successor[link]) instanceof Progress.Started
                && rules.progress() == ProgressRule.UNINTERRUPTED;
    }

    /** When it started, or was set to start by hand. */
    private static Optional<LocalDateTime> standingStart(Activity activity) {
        if (activity.placed().isPresent()) {
            return activity.placed().map(Constraint.Placed::start);
        }
        return activity.progress() instanceof Progress.Started(var actualStart, var remaining)
                ? Optional.of(actualStart)
                : Optional.empty();
    }

    private boolean isDone(Progress progress) {
        return switch (progress) {
            case Progress.NotStarted() -> false;
            case Progress.Started(var start, var remaining) -> rules.progress() == ProgressRule.PROGRESS_OVERRIDE;
            case Progress.Finished(var start, var finish) -> true;
        };
    }

    private int[] durations() {
        int[] durations = new int[network.size()];
        Arrays.setAll(durations, i -> switch (network.progress(i)) {
            case Progress.Finished(var start, var finish) ->
                timeline.timeOf(PlanTime.of(finish)) - timeline.timeOf(PlanTime.of(start));
            case Progress.Started(var start, var remaining) ->
                network.at(i).placed().isPresent() ? network.at(i).duration().units() : remaining.units();
            case Progress.NotStarted() ->
                network.hierarchy().isSummary(i) ? 0 : network.at(i).duration().units();
        });
        return durations;
    }

    /** Whether the dates of any activity stand already. */
    private boolean anyStands() {
        return IntStream.range(0, network.size())
                .anyMatch(i -> !(network.progress(i) instanceof Progress.NotStarted)
                        || network.at(i).placed().isPresent());
    }

    private Clocks clocks(LinkTable table) {
        ShiftCalendar[] slack = new ShiftCalendar[network.size()];
        Arrays.setAll(slack, i -> network.at(i).duration().isElapsed() ? ShiftCalendar.roundTheClock() : calendars[i]);
        ShiftCalendar[] lag = new ShiftCalendar[table.size];
        Arrays.setAll(lag, i -> lagClock(table, i));
        return new Clocks(clocks, slack, lag);
    }

    private Starts starts(int start) {
        int count = network.size();
        int[] delay = new int[count];
        boolean[] settled = new boolean[count];
        for (int i = 0; i < count; i++) {
            Activity activity = network.at(i);
            delay[i] = activity.delay().units();
            settled[i] = activity.placed().isPresent() || activity.progress() instanceof Progress.Started;
        }
        return new Starts(asMicrosoftProject() ? start : -Bounds.FAR, delay, settled, asMicrosoftProject());
    }

    private boolean asMicrosoftProject() {
        return rules.start() == StartRule.UNLESS_PLACED;
    }

    private ShiftCalendar lagClock(LinkTable table, int link) {
        return table.elapsed[link] ? ShiftCalendar.roundTheClock() : calendars[table.successor[link]];
    }

    /** Whether the length of the activity elapses, nights and holidays too. */
    boolean countsRoundTheClock(int position) {
        return network.hierarchy().isSummary(position)
                || switch (network.progress(position)) {
                    case Progress.NotStarted() ->
                        network.at(position).duration().isElapsed();
                    case Progress.Started(var start, var remaining) -> remaining.isElapsed();
                    case Progress.Finished(var start, var finish) -> true;
                };
    }

    /** Whether a lead, or a link to a finish, may draw work before the start of the plan where that is allowed. */
    private boolean mayGoBeforeThePlan() {
        return asMicrosoftProject()
                && network.links().stream()
                        .anyMatch(link -> link.lag().units() < 0
                                || link.type() == LinkType.FINISH_TO_FINISH
                                || link.type() == LinkType.START_TO_FINISH);
    }

    /** What can't be told in worked time alone. */
    private boolean needsMoments(Activity activity) {
        return activity.placed().isPresent()
                || !activity.delay().isZero()
                || (asMicrosoftProject()
                        && (!activity.constraints().isEmpty()
                                || !(activity.progress() instanceof Progress.NotStarted)));
    }

    /** The calendar that everything is worked on, if there is but one and nothing elapses. */
    private Optional<ShiftCalendar> common(ShiftCalendar standard) {
        ShiftCalendar common = null;
        for (int i = 0; i < network.size(); i++) {
            if (network.hierarchy().isSummary(i)) {
                continue;
            }
            boolean finished = network.progress(i) instanceof Progress.Finished;
            boolean other = common != null && common != calendars[i];
            boolean apart = !finished && (countsRoundTheClock(i) || clocks[i] != calendars[i]);
            if (other || apart || needsMoments(network.at(i))) {
                return Optional.empty();
            }
            common = calendars[i];
        }
        if (network.linkTable().anyElapsed() || mayGoBeforeThePlan()) {
            return Optional.empty();
        }
        return Optional.of(common == null ? standard : common);
    }
}
