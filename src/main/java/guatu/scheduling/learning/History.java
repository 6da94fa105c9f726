package guatu.scheduling.learning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finished activities, and what they teach about the next ones. A unit's own few activities of a kind count for what they are
 * worth: their mean log ratio is drawn towards that of the kind, and the kind's towards that of all (partial pooling; Gelman and
 * Hill, "Data analysis using regression and multilevel models", 2007, equation 12.1; hierarchical credibility, Jewell 1975).
 *
 * <p>The weight of a unit's own mean is n / (n + σ² / τ²), with n activities, the variance σ² among a unit's activities and τ²
 * among the units of a kind; likewise for kinds. All of them are estimated from this history (empirical Bayes), σ² for each
 * kind, drawn towards what is usual.
 */
public final class History {

    private static final CommonVariance NOTHING_KNOWN =
            new CommonVariance(CommonVariance.LEAST, Double.POSITIVE_INFINITY);
    private static final KindHistory UNKNOWN = new KindHistory(List.of());

    private final int size;
    private final Map<String, KindHistory> kinds;
    private final CommonVariance varianceWithinUnits;
    private final double varianceAmongUnits;
    private final double varianceAmongKinds;
    private final double mean;

    private History(Collection<FinishedActivity> finished) {
        size = finished.size();
        kinds = finished.stream()
                .collect(Collectors.groupingBy(
                        FinishedActivity::kind, Collectors.collectingAndThen(Collectors.toList(), KindHistory::new)));
        varianceWithinUnits = size < 2 ? NOTHING_KNOWN : varianceWithinUnits(finished);
        varianceAmongUnits = CommonMean.varianceAmong(
                kinds.values().stream().map(kind -> mean(kind, 0)).toList());
        varianceAmongKinds = CommonMean.varianceAmong(List.of(meanOfKinds(0)));
        mean = size == 0 ? 0 : meanOfKinds(varianceAmongKinds).value();
    }

    /** In any order; of one zone, or an imported one. */
    public static History of(Collection<FinishedActivity> finished) {
        return new History(finished);
    }

    public int size() {
        return size;
    }

    /**
     * What to expect of the next activity of the kind and unit; of a kind or unit that is new, what the others say. Empty if
     * fewer than two activities are finished, as nobody can tell then how far they spread.
     */
    public Optional<OutsideView> outsideView(String kind, String unit) {
        if (size < 2) {
            return Optional.empty();
        }
        KindHistory ofKind = kinds.getOrDefault(kind, UNKNOWN);
        Sample own = ofKind.unit(unit);
        double kindWeight = 0;
        double kindMean = mean;
        if (ofKind != UNKNOWN) {
            CommonMean known = mean(ofKind, varianceAmongUnits);
            kindWeight = weight(varianceAmongKinds, 1 / known.precision());
            kindMean = kindWeight * known.value() + (1 - kindWeight) * mean;
        }
        double varianceWithinUnit = varianceWithinUnits.moderated(ofKind.spread());
        double ownWeight = own.size() == 0 ? 0 : weight(varianceAmongUnits, varianceWithinUnit / own.size());
        double ownMean = ownWeight * own.mean() + (1 - ownWeight) * kindMean;
        double variance = varianceWithinUnit
                + (1 - ownWeight) * varianceAmongUnits
                + (1 - ownWeight) * (1 - ownWeight) * (1 - kindWeight) * varianceAmongKinds;
        return Optional.of(new OutsideView(
                Math.exp(ownMean),
                Math.sqrt(variance),
                own.size(),
                ofKind.whole().size(),
                ownWeight));
    }

    /** Of each kind if any unit has two activities of it; otherwise of all, units or even kinds taken together. */
    private CommonVariance varianceWithinUnits(Collection<FinishedActivity> finished) {
        return Stream.of(
                        kinds.values().stream().map(KindHistory::spread).toList(),
                        kinds.values().stream()
                                .map(kind -> kind.whole().spread())
                                .toList(),
                        List.of(Sample.of(finished).spread()))
                .filter(spreads -> spreads.stream().anyMatch(spread -> spread.freedom() > 0))
                .findFirst()
                .map(CommonVariance::of)
                .orElseThrow();
    }

    private CommonMean mean(KindHistory kind, double varianceAmong) {
        return kind.mean(varianceWithinUnits.moderated(kind.spread()), varianceAmong);
    }

    private CommonMean meanOfKinds(double varianceAmong) {
        return CommonMean.of(kinds.values().stream()
                .map(kind -> mean(kind, varianceAmongUnits))
                .map(kind -> new CommonMean.Part(kind.value(), 1 / (varianceAmong + 1 / kind.precision())))
                .toList());
    }

    /** How much of a measured mean is signal: the variance that it is to show, in what shows of it. */
    private static double weight(double signal, double noise) {
        return signal / (signal + noise);
    }
}
