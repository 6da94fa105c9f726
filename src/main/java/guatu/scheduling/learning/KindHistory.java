package guatu.scheduling.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The finished activities of a kind, by unit. */
final class KindHistory {

    private final Sample whole;
    private final Map<String, Sample> units;

    KindHistory(List<FinishedActivity> finished) {
        whole = Sample.of(finished);
        units = finished.stream()
                .collect(Collectors.groupingBy(
                        FinishedActivity::unit,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Sample::of)));
    }

    Sample whole() {
        return whole;
    }

    /** Within its units. */
    CommonVariance.Spread spread() {
        double squares = units().mapToDouble(Sample::squares).sum();
        return new CommonVariance.Spread(squares, whole.size() - units.size());
    }

    private Stream<Sample> units() {
        return units.values().stream();
    }

    Sample unit(String unit) {
        return units.getOrDefault(unit, Sample.NONE);
    }

    /** The mean of the units' means, each as precise as its activities and the variance among units let it be. */
    CommonMean mean(double varianceWithinUnits, double varianceAmongUnits) {
        return CommonMean.of(units().map(unit ->
                        new CommonMean.Part(unit.mean(), 1 / (varianceAmongUnits + varianceWithinUnits / unit.size())))
                .toList());
    }
}
