package guatu.delivery.chart;

import guatu.delivery.Kind;
import guatu.delivery.Light;
import guatu.delivery.chart.ChartCounts.MoneyOfYear;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Adds up in one pass: a city has tens of thousands of tallies, and is counted anew after each record in it. */
final class CountedSums {

    private static final Light[] LIGHTS = Light.values();
    private static final Kind[] KINDS = Kind.values();

    private final int[] byKind = new int[KINDS.length];
    private final Map<String, int[]> byStage = new HashMap<>();
    private final Map<UUID, int[]> byUnit = new HashMap<>();
    private final Map<String, MoneyOfYear> byCurrency = new HashMap<>();
    private int total;
    private int overdue;
    private int dueThisWeek;
    private int dueNextWeek;
    private int silent;
    private int fixesMissing;

    void add(Tally tally) {
        int number = tally.number();
        total += number;
        byKind[tally.kind().ordinal()] += number;
        byStage.computeIfAbsent(tally.stage(), first -> new int[1])[0] += number;
        byUnit.computeIfAbsent(tally.unit(), first -> new int[LIGHTS.length])[
                tally.light().ordinal()] += number;
        overdue += tally.overdue();
        dueThisWeek += tally.dueThisWeek();
        dueNextWeek += tally.dueNextWeek();
        silent += tally.silent();
        fixesMissing += tally.fixesMissing();
    }

    void add(MoneyOfYear money) {
        byCurrency.merge(money.currency(), money, MoneyOfYear::plus);
    }

    Counted counted() {
        Map<UUID, Map<Light, Integer>> lightsByUnit = HashMap.newHashMap(byUnit.size());
        int[] byLight = new int[LIGHTS.length];
        byUnit.forEach((unit, numbers) -> {
            lightsByUnit.put(unit, lights(numbers));
            Arrays.setAll(byLight, light -> byLight[light] + numbers[light]);
        });
        return new Counted(
                new ChartCounts(
                        total,
                        lights(byLight),
                        kinds(),
                        stagesMostFirst(),
                        overdue,
                        dueThisWeek,
                        dueNextWeek,
                        silent,
                        fixesMissing,
                        byCurrency.values().stream()
                                .sorted(Comparator.comparing(MoneyOfYear::planned)
                                        .reversed())
                                .toList()),
                lightsByUnit);
    }

    /** Without those that nothing shows. */
    private static Map<Light, Integer> lights(int[] numbers) {
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        for (Light light : LIGHTS) {
            if (numbers[light.ordinal()] > 0) {
                counts.put(light, numbers[light.ordinal()]);
            }
        }
        return counts;
    }

    private Map<Kind, Integer> kinds() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : KINDS) {
            if (byKind[kind.ordinal()] > 0) {
                counts.put(kind, byKind[kind.ordinal()]);
            }
        }
        return counts;
    }

    private Map<String, Integer> stagesMostFirst() {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        byStage.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, int[]> stage) -> -stage.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .forEach(stage -> ordered.put(stage.getKey(), stage.getValue()[0]));
        return ordered;
    }
}
