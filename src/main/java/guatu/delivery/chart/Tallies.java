package guatu.delivery.chart;

import guatu.delivery.InitiativeQuery;
import guatu.delivery.Kind;
import guatu.delivery.Light;
import java.util.List;

/** Counts in their smallest parts, from which every count of the chart and of the list is added up. */
public record Tallies(List<Tally> initiatives, List<MoneyTally> money) {

    public Tallies {
        initiatives = List.copyOf(initiatives);
        money = List.copyOf(money);
    }

    /** Those of the kinds, lights and stage that are asked for. */
    void addTo(CountedSums sums, InitiativeQuery query) {
        for (Tally tally : initiatives) {
            if (asked(query, tally.light(), tally.kind(), tally.stage())) {
                sums.add(tally);
            }
        }
        for (MoneyTally tally : money) {
            if (asked(query, tally.light(), tally.kind(), tally.stage())) {
                sums.add(tally.money());
            }
        }
    }

    private static boolean asked(InitiativeQuery query, Light light, Kind kind, String stage) {
        return (query.lights().isEmpty() || query.lights().contains(light))
                && (query.kinds().isEmpty() || query.kinds().contains(kind))
                && (query.stage().isEmpty() || query.stage().equals(stage));
    }
}
