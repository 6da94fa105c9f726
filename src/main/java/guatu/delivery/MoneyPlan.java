package guatu.delivery;

import guatu.delivery.Initiative.Money;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.util.List;

/**
 * The money planned for a year (年度计划投资).
 *
 * @param months what is planned for each of the twelve months, together the year's amount; or none
 */
public record MoneyPlan(int year, Money money, List<BigDecimal> months, String source) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MONTHS = 12;

    public MoneyPlan {
        months = List.copyOf(months);
        source = source.strip();
    }

    /** @throws Refused when year, amount and months do not fit together */
    void check() {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refused(
                    "delivery.payments.refused.year",
                    String.valueOf(year),
                    String.valueOf(FIRST_YEAR),
                    String.valueOf(LAST_YEAR));
        }
        if (money.amount().signum() < 0 || months.stream().anyMatch(month -> month.signum() < 0)) {
            throw new Refused("delivery.payments.refused.negative");
        }
        if (!months.isEmpty() && months.size() != MONTHS) {
            throw new Refused("delivery.payments.refused.months", months.size());
        }
        BigDecimal sum = months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!months.isEmpty() && sum.compareTo(money.amount()) != 0) {
            throw new Refused(
                    "delivery.payments.refused.sum",
                    sum.toPlainString(),
                    money.amount().toPlainString());
        }
    }
}
