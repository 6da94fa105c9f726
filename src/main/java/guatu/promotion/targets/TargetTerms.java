package guatu.promotion.targets;

import guatu.promotion.SourceChannel;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is set for a year.
 *
 * @param name in the words of the document; may be empty where something is counted
 * @param sizeClass code of a size class, of which and above deals count; empty for all
 * @param channel through which deals came; empty for all
 * @param unit ISO 4217 for a sum, otherwise what is counted in
 * @param value above zero, up to 10^15 with four decimals; a whole number where deals are counted
 * @param basis the document or meeting that sets it
 */
public record TargetTerms(
        int year,
        String name,
        TargetMeasure measure,
        String sizeClass,
        Optional<SourceChannel> channel,
        String unit,
        BigDecimal value,
        String basis) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    static final int LONGEST = 500;

    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final int DECIMALS = 4;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 20;

    /** Capital is taken down in yuan when domestic, in dollars when foreign. */
    private static final List<String> CURRENCIES = List.of("CNY", "USD");

    public TargetTerms {
        name = name.strip();
        unit = unit.strip();
        basis = basis.strip();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw notAYear(String.valueOf(year));
        }
        checkValue(measure, value);
        checkBasis(basis);
        if (name.length() > LONGEST_NAME || measure == TargetMeasure.STATED && name.isEmpty()) {
            throw new Refused("promotion.target.refused.name", LONGEST_NAME);
        }
        if (measure.money() && !CURRENCIES.contains(unit)) {
            throw new Refused("promotion.target.refused.currency", unit);
        }
        if (unit.length() > LONGEST_UNIT) {
            throw new Refused("promotion.target.refused.unit", LONGEST_UNIT);
        }
    }

    public static Refused notAYear(String typed) {
        return new Refused(
                "promotion.target.refused.year", typed, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }

    static void checkValue(TargetMeasure measure, BigDecimal value) {
        if (value.signum() <= 0
                || value.compareTo(MOST) > 0
                || value.stripTrailingZeros().scale() > DECIMALS) {
            throw new Refused("promotion.target.refused.value", value.toPlainString());
        }
        if (measure.stage().isPresent() && value.stripTrailingZeros().scale() > 0) {
            throw new Refused("promotion.target.refused.whole", value.toPlainString());
        }
    }

    static void checkBasis(String basis) {
        if (basis.isEmpty() || basis.length() > LONGEST) {
            throw new Refused("promotion.target.refused.basis", LONGEST);
        }
    }
}
