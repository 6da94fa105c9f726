package guatu.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random networks without circles: links lead from a lower number to a higher one, activities come in any order. */
final class Networks {

    private static final int MOST_ACTIVITIES = 9;

    private Networks() {}

    static Arbitrary<Network> any() {
        return Arbitraries.integers()
                .between(1, MOST_ACTIVITIES)
                .flatMap(size -> activities(size)
                        .flatMap(activities -> links(size).map(links -> Network.of(activities, links))));
    }

    private static Arbitrary<List<Activity>> activities(int size) {
        Arbitrary<List<Integer>> durations =
                Arbitraries.integers().between(0, 8).list().ofSize(size);
        return durations.flatMap(days -> Arbitraries.shuffle(IntStream.range(0, size)
                .mapToObj(i -> new Activity("a" + i, days.get(i)))
                .toList()));
    }

    private static Arbitrary<List<Link>> links(int size) {
        if (size == 1) {
            return Arbitraries.just(List.of());
        }
        return Arbitraries.integers()
                .between(0, size - 2)
                .flatMap(predecessor -> Arbitraries.integers()
                        .between(predecessor + 1, size - 1)
                        .flatMap(successor -> Arbitraries.integers()
                                .between(-3, 4)
                                .map(lag -> new Link("a" + predecessor, "a" + successor, lag))))
                .list()
                .ofMaxSize(14);
    }

    static Network with(Network network, Link added) {
        List<Link> links = new ArrayList<>(network.links());
        links.add(added);
        return Network.of(network.activities(), links);
    }

    static Network longer(Network network, int position, int days) {
        List<Activity> activities = new ArrayList<>(network.activities());
        Activity old = activities.get(position);
        activities.set(position, new Activity(old.key(), old.durationWorkingDays() + days));
        return Network.of(activities, network.links());
    }
}
