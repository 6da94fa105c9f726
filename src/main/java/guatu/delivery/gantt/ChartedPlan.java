package guatu.delivery.gantt;

import guatu.delivery.Activity;
import guatu.delivery.gantt.Timing.Dates;
import guatu.delivery.reading.Baseline;
import guatu.delivery.reading.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a Gantt chart is drawn of.
 *
 * @param activities in their order
 * @param timings by activity; finished ones have none
 * @param baseline the one to compare with, usually the latest
 * @param expectedOn when the engine expects the last activity to finish
 * @param asOf the day shown; work in progress is drawn up to it
 * @param trial what somebody tries; {@link Trial#NONE} when nobody does
 */
public record ChartedPlan(
        List<Activity> activities,
        List<Link> links,
        Map<UUID, Timing> timings,
        Optional<Baseline> baseline,
        Optional<LocalDate> promisedOn,
        Optional<LocalDate> expectedOn,
        LocalDate asOf,
        Trial trial) {

    /**
     * @param before planned dates that would change, as they stand now
     * @param added links that are only tried
     * @param dropped links that stand and would not; not among the plan's
     */
    public record Trial(Map<UUID, Dates> before, Set<Link> added, List<Link> dropped) {
        public static final Trial NONE = new Trial(Map.of(), Set.of(), List.of());
    }
}
