package guatu.promotion;

import guatu.rules.Entry;
import guatu.rules.RuleVersion;
import guatu.rules.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Classes of deals by planned investment, the largest first; amounts are compared in their own currency, never converted. */
public record SizeClasses(String version, List<SizeClass> classes) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "promotion-size-classes";

    public SizeClasses {
        classes = List.copyOf(classes);
    }

    /** @param thresholds the least amount, by currency; a currency without one never reaches the class */
    public record SizeClass(String code, Words name, Map<String, BigDecimal> thresholds) {

        public boolean reachedBy(Money money) {
            return Optional.ofNullable(thresholds.get(money.currency()))
                    .filter(least -> money.amount().compareTo(least) >= 0)
                    .isPresent();
        }
    }

    public static SizeClasses of(RuleVersion rule) {
        return new SizeClasses(
                rule.id(), rule.rows("classes").stream().map(SizeClasses::read).toList());
    }

    private static SizeClass read(Entry row) {
        Map<String, BigDecimal> thresholds = new HashMap<>();
        Money.CURRENCIES.stream().filter(row::has).forEach(currency -> thresholds.put(currency, row.decimal(currency)));
        return new SizeClass(row.text("class"), row.words("name"), Map.copyOf(thresholds));
    }

    /** The largest class that an investment reaches. */
    public Optional<SizeClass> of(Money money) {
        return classes.stream().filter(one -> one.reachedBy(money)).findFirst();
    }

    public Optional<SizeClass> find(String code) {
        return classes.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
