package guatu.promotion.targets;

import guatu.promotion.Money;
import guatu.promotion.SizeClasses.SizeClass;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a deal adds to a year, in one measure.
 *
 * @param path of its unit in the tree
 * @param investment as planned, by which its size is told
 * @param currency of the amount; empty where the deal itself counts
 * @param amount 1 where the deal itself counts
 */
public record YearDeal(
        String path,
        String channel,
        Optional<Money> investment,
        TargetMeasure measure,
        String currency,
        BigDecimal amount) {

    /** @param size the class that the target names, if any */
    boolean countsTowards(Target target, Optional<SizeClass> size) {
        return measure == target.measure()
                && (path.equals(target.path()) || path.startsWith(target.path() + "."))
                && (target.channel().isEmpty() || target.channel().equals(channel))
                && (!measure.money() || currency.equals(target.unit()))
                && (size.isEmpty() || investment.filter(size.get()::reachedBy).isPresent());
    }
}
