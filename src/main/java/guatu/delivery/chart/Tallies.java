package guatu.delivery.chart;

import guatu.delivery.InitiativeQuery;
import guatu.delivery.Kind;
import guatu.delivery.Light;
import guatu.delivery.chart.ChartCounts.MoneyOfYear;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Counts in their smallest parts, from which every count of the chart and of the list is added up. */
public record Tallies(List<Tally> initiatives, List<MoneyTally> money) {

    public Tallies {
        initiatives = List.copyOf(initiatives);
        money = List.copyOf(money);
    }

    public static Tallies together(Collection<Tallies> parts) {
        return new Tallies(
                parts.stream().flatMap(part -> part.initiatives.stream()).toList(),
                parts.stream().flatMap(part -> part.money.stream()).toList());
    }

    /** Those of the kinds, lights and stage that are asked for. */
    public Tallies of(InitiativeQuery query) {
        return new Tallies(
                initiatives.stream()
                        .filter(tally -> asked(query, tally.light(), tally.kind(), tally.stage()))
                        .toList(),
                money.stream()
                        .filter(tally -> asked(query, tally.light(), tally.kind(), tally.stage()))
                        .toList());
    }

    public int total() {
        return sum(Tally::number);
    }

    public Map<Light, Integer> byLight() {
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        initiatives.forEach(tally -> counts.merge(tally.light(), tally.number(), Integer::sum));
        return counts;
    }

    public Map<UUID, Map<Light, Integer>> byUnit() {
        Map<UUID, Map<Light, Integer>> counts = new HashMap<>();
        initiatives.forEach(tally -> counts.computeIfAbsent(tally.unit(), first -> new EnumMap<>(Light.class))
                .merge(tally.light(), tally.number(), Integer::sum));
        return counts;
    }

    public ChartCounts counts() {
        Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
        Map<String, Integer> byStage = new HashMap<>();
        initiatives.forEach(tally -> {
            byKind.merge(tally.kind(), tally.number(), Integer::sum);
            byStage.merge(tally.stage(), tally.number(), Integer::sum);
        });
        return new ChartCounts(
                total(),
                byLight(),
                byKind,
                mostFirst(byStage),
                sum(Tally::overdue),
                sum(Tally::dueThisWeek),
                sum(Tally::dueNextWeek),
                sum(Tally::silent),
                sum(Tally::fixesMissing),
                byCurrency());
    }

    private List<MoneyOfYear> byCurrency() {
        return money.stream()
                .map(MoneyTally::money)
                .collect(Collectors.toMap(MoneyOfYear::currency, part -> part, MoneyOfYear::plus))
                .values()
                .stream()
                .sorted(Comparator.comparing(MoneyOfYear::planned).reversed())
                .toList();
    }

    private int sum(ToIntFunction<Tally> part) {
        return initiatives.stream().mapToInt(part).sum();
    }

    private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static boolean asked(InitiativeQuery query, Light light, Kind kind, String stage) {
        return (query.lights().isEmpty() || query.lights().contains(light))
                && (query.kinds().isEmpty() || query.kinds().contains(kind))
                && (query.stage().isEmpty() || query.stage().equals(stage));
    }
}
