package guatu.scheduling;

import guatu.scheduling.engine.Pass;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the numbers of a reckoning say of each activity. */
final class ActivityReading {

    private final Reckoning reckoning;
    private final Network network;
    private final DateReading dates;
    private final FloatReading floats;
    /** An activity with no more float than this is critical. */
    private final int criticalFloat;

    ActivityReading(Reckoning reckoning) {
        this.reckoning = reckoning;
        this.network = reckoning.network();
        this.dates = new DateReading(reckoning);
        this.floats = new FloatReading(reckoning);
        this.criticalFloat = reckoning.promise().isEmpty() ? 0 : Math.max(0, leastFloat());
    }

    ScheduledActivity at(int position) {
        return network.hierarchy().isSummary(position) ? summary(position) : leaf(position);
    }

    private ScheduledActivity leaf(int position) {
        int link = reckoning.drivingLink(position);
        return new ScheduledActivity(
                network.at(position),
                dates.early(position),
                dates.late(position),
                dates.planned(position),
                floats.total(position),
                floats.free(position),
                isWithin(position, criticalFloat),
                isWithin(
                        position,
                        criticalFloat + reckoning.rules().nearCritical().units()),
                link == Pass.NONE
                        ? Optional.empty()
                        : Optional.of(network.links().get(link).predecessor()));
    }

    /** A summary lasts from the first start to the last finish below it. */
    private ScheduledActivity summary(int position) {
        return new ScheduledActivity(
                network.at(position),
                dates.over(position, dates::early),
                dates.over(position, dates::late),
                dates.over(position, dates::planned),
                floats.totalOfSummary(position),
                floats.free(position),
                network.hierarchy().leaves(position).stream().anyMatch(leaf -> isWithin(leaf, criticalFloat)),
                network.hierarchy().leaves(position).stream()
                        .anyMatch(leaf -> isWithin(
                                leaf,
                                criticalFloat + reckoning.rules().nearCritical().units())),
                Optional.empty());
    }

    private boolean isWithin(int leaf, int most) {
        return isOpen(leaf) && floats.total(leaf) <= most;
    }

    private boolean isOpen(int leaf) {
        return !(network.progress(leaf) instanceof Progress.Finished);
    }

    private int leastFloat() {
        return IntStream.range(0, network.size())
                .filter(i -> !network.hierarchy().isSummary(i) && isOpen(i))
                .map(floats::total)
                .min()
                .orElse(0);
    }
}
