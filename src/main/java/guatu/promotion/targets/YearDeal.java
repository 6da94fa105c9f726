package guatu.promotion.targets;

import guatu.promotion.Money;
import guatu.promotion.SizeClasses.SizeClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a deal adds to a unit's year, in one measure.
 *
 * @param code of the lead
 * @param path of the unit in the tree
 * @param unit its name
 * @param investment as planned, by which its size is told
 * @param day on which it came to its stage, was last signed, or up to which its figure runs
 * @param percent of the credit, by agreed shares; 100 where there are none
 * @param currency of the amount; empty where the deal itself counts
 * @param amount the unit's part; of a deal that counts itself, of one
 */
public record YearDeal(
        String code,
        String project,
        String path,
        String unit,
        String channel,
        Optional<Money> investment,
        TargetMeasure measure,
        LocalDate day,
        BigDecimal percent,
        String currency,
        BigDecimal amount) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** True when the unit has part of the credit and others the rest. */
    public boolean shared() {
        return percent.compareTo(WHOLE) < 0;
    }

    /** @param size the class that the target names, if any */
    boolean countsTowards(Target target, Optional<SizeClass> size) {
        return measure == target.measure()
                && (path.equals(target.path()) || path.startsWith(target.path() + "."))
                && (target.channel().isEmpty() || target.channel().equals(channel))
                && (!measure.money() || currency.equals(target.unit()))
                && (size.isEmpty() || investment.filter(size.get()::reachedBy).isPresent());
    }
}
