package guatu.supervision.scoring;

import guatu.rules.Words;
import java.math.BigDecimal;
import java.util.Set;

/**
 * One indicator of a score sheet.
 *
 * @param group under which it stands on the sheet
 * @param weight its full points
 * @param target the fixed target of a method that compares with one; zero when targets come with the facts
 * @param bonusCap points beyond the weight at most
 * @param deductionCap points below zero at most
 * @param quarters in which it is looked at, 1 to 4; all of them when empty
 */
public record Indicator(
        String code,
        Words name,
        Words group,
        BigDecimal weight,
        BigDecimal target,
        Direction direction,
        Method method,
        Source source,
        BigDecimal bonusCap,
        BigDecimal deductionCap,
        Set<Integer> quarters) {

    public Indicator {
        quarters = Set.copyOf(quarters);
    }

    /** Where its facts come from. */
    public sealed interface Source {
        /** Counted from the records of this product, by the measure's code. */
        record Ledger(String measure) implements Source {}

        /** Figures of room figures: the target and the actual number of one metric. */
        record Figures(String metric) implements Source {}

        /** Typed in or imported, each with its source. */
        record Typed() implements Source {}
    }

    public boolean countsIn(int quarter) {
        return quarters.isEmpty() || quarters.contains(quarter);
    }

    /** Within what the indicator may give and take. */
    BigDecimal bounded(BigDecimal points) {
        return Decimals.between(deductionCap.negate(), points, weight.add(bonusCap));
    }
}
