package guatu.scheduling.risk;

import java.util.Map;

/**
 * Something that may happen once, and lengthens activities if it does: relics found in the ground, a tender without bids.
 *
 * @param probability 0 to 1
 * @param impacts by activity: days that come on top, or, in {@link EstimateUnit#RATIO}, what the duration is multiplied by
 */
public record RiskEvent(String key, double probability, Map<String, Estimate> impacts) {

    /** @throws IllegalArgumentException if the probability is none */
    public RiskEvent {
        Domain.requireProbability(probability);
        impacts = Map.copyOf(impacts);
    }
}
