package guatu.scheduling.compression;

import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Activity;
import guatu.scheduling.Network;
import guatu.scheduling.Progress;
import guatu.scheduling.Schedule;
import guatu.scheduling.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What it would take to finish earlier: the cheapest activities to shorten, by whole working days.
 *
 * <p>Exact for a plan on one calendar in whole days with nothing bound to a date, with links of all four types. Other plans are
 * reckoned in working days, tried on their own calendars, and shortened further until they meet the date: what is
 * found meets it, but need not be the cheapest. Of work under way, what is left is shortened.
 */
public final class Compression {

    private final Network network;
    private final Function<Network, Schedule> scheduling;
    private final WorkingCalendar calendar;
    private final Map<String, Crash> crashes = new HashMap<>();
    private final TimedNetwork timed;
    private final CrashProgramme programme;
    private final Schedule asItIs;
    private final int usualCompletion;
    private final int shortestCompletion;
    /** Lengths by completion, as asked for so far. */
    private final Map<Integer, int[]> cheapest = new HashMap<>();

    private Compression(
            Network network, List<Crash> crashes, Function<Network, Schedule> scheduling, WorkingCalendar calendar) {
        this.network = network;
        this.scheduling = scheduling;
        this.calendar = calendar;
        crashes.forEach(crash -> this.crashes.put(crash.activity(), crash));
        this.timed = TimedNetworks.of(network, this.crashes);
        this.programme = new CrashProgramme(
                timed,
                network.activities().stream()
                        .mapToDouble(activity -> costPerDay(activity).doubleValue())
                        .toArray());
        this.asItIs = scheduling.apply(network);
        this.usualCompletion = timed.completion(timed.normal());
        this.shortestCompletion = Math.min(usualCompletion, programme.shortestCompletion());
    }

    /**
     * @param crashes of the activities that can be shortened; of two for one activity the last holds
     * @param scheduling how the plan gets its dates, such as forward from a day
     * @param calendar in whose working days the plan is reckoned
     */
    public static Compression of(
            Network network, List<Crash> crashes, Function<Network, Schedule> scheduling, WorkingCalendar calendar) {
        return new Compression(network, crashes, scheduling, calendar);
    }

    /** Whether what is found is proved to be the cheapest. */
    public boolean exact() {
        return TimedNetworks.exact(network);
    }

    public WhatItTakes toFinishBy(LocalDate day) {
        if (!asItIs.finish().isAfter(day)) {
            return new WhatItTakes.Nothing(new Compressed(List.of(), asItIs));
        }
        int completion = usualCompletion + calendar.workingDaysBetween(asItIs.finish(), day);
        while (completion >= shortestCompletion) {
            Compressed found = compressed(lengths(completion));
            LocalDate finish = found.schedule().finish();
            if (!finish.isAfter(day)) {
                return new WhatItTakes.Shortened(found, exact());
            }
            completion = completion == shortestCompletion
                    ? completion - 1
                    : Math.max(shortestCompletion, completion - Math.max(1, calendar.workingDaysBetween(day, finish)));
        }
        Compressed earliest = compressed(lengths(shortestCompletion));
        return new WhatItTakes.Impossible(earliest, binding(earliest));
    }

    /** What each finish costs, from the earliest possible to that of the plan as it is. */
    public TradeOffCurve curve() {
        List<Integer> corners = new ArrayList<>();
        corners.add(shortestCompletion);
        if (usualCompletion > shortestCompletion) {
            addCorners(shortestCompletion, usualCompletion, corners);
            corners.add(usualCompletion);
        }
        List<TradeOffCurve.Point> points = new ArrayList<>();
        for (int at = 0; at < corners.size(); at++) {
            int completion = corners.get(at);
            BigDecimal slope = at + 1 < corners.size() ? saving(completion) : BigDecimal.ZERO;
            points.add(new TradeOffCurve.Point(
                    completion, compressed(lengths(completion)).schedule().finish(), cost(completion), slope));
        }
        return new TradeOffCurve(points);
    }

    /**
     * The cost is convex in the completion, and between whole days it runs straight (the programme's data are whole numbers). So where the middle
     * lies on the chord all between does, and where it lies below there are corners on the way.
     */
    private void addCorners(int low, int high, List<Integer> corners) {
        int middle = (low + high) >>> 1;
        if (middle == low) {
            return;
        }
        BigDecimal rise = cost(low).subtract(cost(high)).multiply(BigDecimal.valueOf(middle - low));
        BigDecimal chord = cost(low).multiply(BigDecimal.valueOf(high - low)).subtract(rise);
        if (cost(middle).multiply(BigDecimal.valueOf(high - low)).compareTo(chord) == 0) {
            return;
        }
        addCorners(low, middle, corners);
        if (saving(middle - 1).compareTo(saving(middle)) != 0) {
            corners.add(middle);
        }
        addCorners(middle, high, corners);
    }

    /** What a day more saves. */
    private BigDecimal saving(int completion) {
        return cost(completion).subtract(cost(completion + 1));
    }

    private int[] lengths(int completion) {
        return completion == usualCompletion
                ? timed.normal()
                : cheapest.computeIfAbsent(completion, programme::cheapest);
    }

    private BigDecimal cost(int completion) {
        int[] lengths = lengths(completion);
        BigDecimal cost = BigDecimal.ZERO;
        for (int at = 0; at < lengths.length; at++) {
            cost = cost.add(costOf(at, lengths[at]));
        }
        return cost;
    }

    private BigDecimal costOf(int at, int length) {
        return costPerDay(network.activities().get(at)).multiply(BigDecimal.valueOf(timed.normal()[at] - length));
    }

    private BigDecimal costPerDay(Activity activity) {
        Crash crash = crashes.get(activity.key());
        return crash == null ? BigDecimal.ZERO : crash.costPerWorkingDay();
    }

    private Compressed compressed(int[] lengths) {
        List<Activity> activities = new ArrayList<>();
        List<Shortening> shortenings = new ArrayList<>();
        for (int at = 0; at < lengths.length; at++) {
            Activity activity = network.activities().get(at);
            int usual = timed.normal()[at];
            if (lengths[at] < usual) {
                shortenings.add(new Shortening(activity.key(), usual, lengths[at], costOf(at, lengths[at])));
                activity = lasting(activity, Span.workingDays(lengths[at]));
            }
            activities.add(activity);
        }
        return new Compressed(shortenings, scheduling.apply(Network.of(activities, network.links())));
    }

    private static Activity lasting(Activity activity, Span length) {
        return activity.progress() instanceof Progress.Started(LocalDateTime start, Span _)
                ? activity.progressed(new Progress.Started(start, length))
                : activity.lasting(length);
    }

    /** With everything as short as it can be, the chain that still takes so long; it can't be had shorter by any choice. */
    private List<String> binding(Compressed earliest) {
        Schedule shortest = compressed(timed.shortest()).schedule();
        return shortest.finish().isAfter(earliest.schedule().finish())
                ? earliest.schedule().drivingPath()
                : shortest.drivingPath();
    }
}
