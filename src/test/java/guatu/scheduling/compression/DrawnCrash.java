package guatu.scheduling.compression;

import guatu.scheduling.Activity;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A small network with all four link types, lags and leads, and crashes for some of its activities. */
record DrawnCrash(Network network, List<Crash> crashes) {

    static Arbitrary<DrawnCrash> small() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 4);
        Arbitrary<DrawnActivity> activity = Combinators.combine(
                        day, day, Arbitraries.integers().between(0, 6))
                .as(DrawnActivity::new);
        Arbitrary<DrawnLink> link = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(LinkType.class),
                        Arbitraries.integers().between(-2, 3))
                .as(DrawnLink::new);
        return Combinators.combine(
                        activity.list().ofMinSize(2).ofMaxSize(6), link.list().ofMaxSize(9))
                .as(DrawnCrash::of);
    }

    private record DrawnActivity(int length, int shortest, int cost) {}

    private record DrawnLink(int one, int other, LinkType type, int lag) {}

    private static DrawnCrash of(List<DrawnActivity> drawn, List<DrawnLink> links) {
        List<Activity> activities = IntStream.range(0, drawn.size())
                .mapToObj(at -> new Activity("a" + at, drawn.get(at).length()))
                .toList();
        List<Link> joined = new ArrayList<>();
        for (DrawnLink link : links) {
            int from = Math.min(link.one(), link.other());
            int to = Math.max(link.one(), link.other());
            if (from < to && to < drawn.size()) {
                joined.add(new Link("a" + from, "a" + to, link.type(), Span.workingDays(link.lag())));
            }
        }
        List<Crash> crashes = IntStream.range(0, drawn.size())
                .mapToObj(at -> new Crash(
                        "a" + at,
                        drawn.get(at).shortest(),
                        BigDecimal.valueOf(drawn.get(at).cost())))
                .toList();
        return new DrawnCrash(Network.of(activities, joined), crashes);
    }

    TimedNetwork timed() {
        return TimedNetworks.of(network, byActivity());
    }

    /** The least cost of all choices of lengths that meet a completion; negative when none does. */
    int cheapestOfAll(int completion) {
        TimedNetwork timed = timed();
        return cheapest(timed, timed.normal().clone(), 0, 0, completion);
    }

    int shortestOfAll() {
        int completion = timed().completion(timed().normal());
        while (cheapestOfAll(completion - 1) >= 0) {
            completion--;
        }
        return completion;
    }

    private int cheapest(TimedNetwork timed, int[] lengths, int at, int cost, int completion) {
        if (at == timed.size()) {
            return timed.completion(lengths) <= completion ? cost : -1;
        }
        int best = -1;
        int slope = crashes.get(at).costPerWorkingDay().intValue();
        for (int length = timed.normal()[at]; length >= timed.shortest()[at]; length--) {
            lengths[at] = length;
            int found = cheapest(timed, lengths, at + 1, cost + slope * (timed.normal()[at] - length), completion);
            best = found >= 0 && (best < 0 || found < best) ? found : best;
        }
        lengths[at] = timed.normal()[at];
        return best;
    }

    private Map<String, Crash> byActivity() {
        return crashes.stream().collect(Collectors.toMap(Crash::activity, crash -> crash));
    }
}
