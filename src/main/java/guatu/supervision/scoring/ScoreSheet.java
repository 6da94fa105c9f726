package guatu.supervision.scoring;

import guatu.rules.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A score sheet (评分表): what units of one sequence are compared by. Versioned as a rule.
 *
 * @param version of the rule that it stands in
 * @param indicators in the order of the sheet
 * @param bonusCap all points beyond weights together at most
 * @param deductionCap all points below zero together at most
 * @param tieBreakers indicators by which equal totals are told apart, in order; who is equal there too shares a place
 * @param decimals of a total; what is equal after rounding is a tie
 * @param leastUnits a smaller group is not put in order
 * @param lists conditions of the red and the black list, where the sheet has them
 * @param objectionWorkingDays how long a preview stands before it may be published
 * @param lateRecordingDays what was recorded more days after it happened was recorded late
 */
public record ScoreSheet(
        String version,
        Words title,
        Sequence sequence,
        List<Indicator> indicators,
        BigDecimal bonusCap,
        BigDecimal deductionCap,
        List<String> tieBreakers,
        int decimals,
        int leastUnits,
        Optional<ListConditions> lists,
        int objectionWorkingDays,
        int lateRecordingDays) {

    public ScoreSheet {
        indicators = List.copyOf(indicators);
        tieBreakers = List.copyOf(tieBreakers);
    }

    /**
     * Red list: among the first places and the target exceeded. Black list: among the last places and the target missed.
     *
     * @param indicator whose target it is
     */
    public record ListConditions(int top, int bottom, String indicator) {}

    /** The sheet of a quarter: some indicators are looked at in some quarters only. */
    public ScoreSheet inQuarter(int quarter) {
        return with(
                version,
                indicators.stream().filter(one -> one.countsIn(quarter)).toList());
    }

    /** The same under the name that records give it. */
    public ScoreSheet named(String id) {
        return with(id, indicators);
    }

    private ScoreSheet with(String id, List<Indicator> chosen) {
        return new ScoreSheet(
                id,
                title,
                sequence,
                chosen,
                bonusCap,
                deductionCap,
                tieBreakers,
                decimals,
                leastUnits,
                lists,
                objectionWorkingDays,
                lateRecordingDays);
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public BigDecimal fullPoints() {
        return indicators.stream().map(Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
