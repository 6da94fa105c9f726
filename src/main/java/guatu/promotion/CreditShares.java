package guatu.promotion;

import guatu.shell.Refused;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The credit for a lead, by unit, in percent; together exactly 100.
 *
 * @param percents above 0, by organisation; at least two units
 */
public record CreditShares(Map<UUID, BigDecimal> percents) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public CreditShares {
        percents = Map.copyOf(new LinkedHashMap<>(percents));
        if (percents.size() < 2) {
            throw new Refused("promotion.refused.shares.alone");
        }
        percents.values().stream()
                .filter(percent -> percent.signum() <= 0)
                .findFirst()
                .ifPresent(wrong -> {
                    throw new Refused("promotion.refused.shares.part", wrong.toPlainString());
                });
        BigDecimal sum = percents.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            throw new Refused(
                    "promotion.refused.shares.sum", sum.stripTrailingZeros().toPlainString());
        }
    }
}
