package guatu.figures;

import guatu.shell.web.Numbers;
import guatu.shell.web.Page;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure as people say it: 超 130 亿元, 约 35.55 万 m², 2026 年起 3 年. */
public final class FigureWords {

    private static final Set<String> MONEY = Set.of("CNY", "USD");
    /** Units whose numbers are labels, so that thousands are not grouped. */
    private static final Set<String> LABELS = Set.of("期", "号码");

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1000);
    private static final Pattern YEARS_FROM = Pattern.compile("(\\d{4})/P(\\d+)Y");
    private static final Pattern UNIT_IN_METRIC = Pattern.compile("\\((CNY|USD|m2)\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern RANGE = Pattern.compile("([\\d-]+)/([\\d-]+)");

    private FigureWords() {}

    /** The number with its unit and how exactly it is stated. */
    public static String value(Page page, Figure figure) {
        return page.text("figures.qualifier." + figure.qualifier().code(), amount(page, figure.value(), figure.unit()));
    }

    /** The number with its unit alone. */
    public static String amount(Page page, BigDecimal value, String unit) {
        if (MONEY.contains(unit) || unit.equals("m2")) {
            boolean large = value.abs().compareTo(TEN_THOUSAND) >= 0;
            return large
                    ? page.text(
                            "figures.unit." + unit
                                    + (Numbers.inHundredMillions(value) ? ".hundredMillion" : ".tenThousand"),
                            Numbers.inLargeUnit(value))
                    : page.text("figures.unit." + unit, page.number(value));
        }
        boolean label = LABELS.contains(unit) || unit.equals("年") && value.compareTo(FIRST_YEAR) >= 0;
        String number = label ? value.toPlainString() : page.number(value);
        return unit.equals("%") ? number + "%" : number + " " + unit(page, unit);
    }

    /** What a contradicting source states; a bare number is read in the unit that its metric names in brackets. */
    public static String statement(Page page, String value, String metric) {
        Matcher unit = UNIT_IN_METRIC.matcher(metric);
        return unit.find() && NUMBER.matcher(value).matches()
                ? amount(page, new BigDecimal(value), unit.group(1))
                : value;
    }

    /** The unit's name; an office's own word stays as it is. */
    public static String unit(Page page, String unit) {
        return page.textOr("figures.unitName." + unit, unit);
    }

    public static String period(Page page, String period) {
        Matcher years = YEARS_FROM.matcher(period);
        if (years.matches()) {
            return page.text("figures.period.yearsFrom", years.group(1), years.group(2));
        }
        Matcher range = RANGE.matcher(period);
        if (range.matches()) {
            return page.text("figures.period.range", range.group(1), range.group(2));
        }
        return page.textOr("figures.period." + period, period);
    }

    public static String kind(Page page, FigureKind kind) {
        return page.text("figures.kind." + kind.code());
    }
}
