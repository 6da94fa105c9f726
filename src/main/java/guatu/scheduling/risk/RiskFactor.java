package guatu.scheduling.risk;

import java.util.Map;

/**
 * What makes several activities long or short together: weather, land clearing, funds. Without it their delays would cancel
 * each other out, and the plan would look safer than it is.
 *
 * <p>A duration of which the share s is exposed to the factor is multiplied by 1 + s · (m − 1), where m is the factor's multiple in
 * that run, the same for all activities: correlation by a common cause (linear association, Baker and Trietsch, "Principles of
 * sequencing and scheduling", 2009; the risk drivers of Hulett, "Integrated cost-schedule risk analysis", 2011), which unlike a
 * matrix of correlations can be asked of people and cannot contradict itself.
 *
 * @param multiple what it multiplies a duration by that is wholly exposed; in {@link EstimateUnit#RATIO}
 * @param shares by activity: the part of its duration that is exposed, above 0 and up to 1
 */
public record RiskFactor(String key, Estimate multiple, Map<String, Double> shares) {

    /** @throws IllegalArgumentException if the multiple is no ratio, or a share is not above 0 and up to 1 */
    public RiskFactor {
        Domain.require(multiple.unit() == EstimateUnit.RATIO, multiple, "a ratio for the factor " + key);
        shares = Map.copyOf(shares);
        shares.forEach((activity, share) -> Domain.require(
                share > 0 && share <= 1, share, "a share above 0 and up to 1 for the activity " + activity));
    }
}
