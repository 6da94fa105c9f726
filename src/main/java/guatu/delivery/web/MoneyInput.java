package guatu.delivery.web;

import guatu.delivery.Initiative.Money;
import guatu.delivery.MoneyBook.Payment;
import guatu.delivery.MoneyPlan;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the forms for money send, as typed.
 *
 * @param amount a number, in the unit
 * @param unit yuan (元), 10k (万元) or 100m (亿元)
 * @param months twelve numbers in the same unit, apart by commas, spaces or lines; or nothing
 */
public record MoneyInput(
        String amount,
        String unit,
        String currency,
        String occurredOn,
        String year,
        String months,
        String source,
        String requestKey) {

    public static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "HKD");
    private static final Set<String> KNOWN = Set.copyOf(CURRENCIES);

    public MoneyInput(
            @Nullable String amount,
            @Nullable String unit,
            @Nullable String currency,
            @Nullable String occurredOn,
            @Nullable String year,
            @Nullable String months,
            @Nullable String source,
            @Nullable String requestKey) {
        this.amount = typed(amount, "");
        this.unit = typed(unit, "10k");
        this.currency = typed(currency, "CNY");
        this.occurredOn = typed(occurredOn, "");
        this.year = typed(year, "");
        this.months = typed(months, "");
        this.source = typed(source, "");
        this.requestKey = typed(requestKey, "");
    }

    static MoneyInput empty(LocalDate today) {
        return new MoneyInput(
                "",
                "10k",
                "CNY",
                today.toString(),
                String.valueOf(today.getYear()),
                "",
                "",
                Identifiers.next().toString());
    }

    Payment payment() {
        try {
            return new Payment(money(), WrittenDay.parse(occurredOn), source, requestKey);
        } catch (DateTimeException notADay) {
            throw new Refused("delivery.progress.refused.day", occurredOn);
        }
    }

    MoneyPlan plan() {
        if (!year.matches("\\d{4}")) {
            throw new Refused("delivery.payments.refused.year", year, "2000", "2100");
        }
        List<BigDecimal> curve = months.isEmpty()
                ? List.of()
                : Arrays.stream(months.split("[\\s,，;；、]+")).map(this::inYuan).toList();
        return new MoneyPlan(Integer.parseInt(year), money(), curve, source);
    }

    private Money money() {
        if (!KNOWN.contains(currency)) {
            throw new Refused("delivery.payments.refused.currency", currency);
        }
        return new Money(inYuan(amount), currency);
    }

    private BigDecimal inYuan(String typed) {
        int power =
                switch (unit) {
                    case "yuan" -> 0;
                    case "10k" -> 4;
                    case "100m" -> 8;
                    default -> throw new Refused("delivery.payments.refused.amount", typed + " " + unit);
                };
        try {
            return WrittenNumber.parse(typed.replaceAll("[,，\\s]", ""))
                    .scaleByPowerOfTen(power)
                    .setScale(2);
        } catch (NumberFormatException | ArithmeticException notMoney) {
            throw new Refused("delivery.payments.refused.amount", typed);
        }
    }

    private static String typed(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value.strip();
    }
}
