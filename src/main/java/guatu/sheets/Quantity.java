package guatu.sheets;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as people type it: {@code 1.5亿元}, {@code 3,200万}, {@code 5000000000}, {@code 1000万美元}, {@code 47.65万㎡},
 * {@code 155亩}.
 *
 * @param number in whole units: yuan, square metres, mu
 * @param unit what stands behind the number and the 万 or 亿; empty when nothing does
 */
record Quantity(BigDecimal number, String unit) {

    static final BigDecimal SQUARE_METRES_OF_A_MU = new BigDecimal("666.6667");

    private static final Pattern FORM = Pattern.compile("([+-]?\\d+(?:,\\d{3})*(?:\\.\\d+)?)(千万|百万|万亿|万|亿)?(.*)");
    private static final Map<String, BigDecimal> MULTIPLES = Map.of(
            "百万", BigDecimal.valueOf(1_000_000),
            "千万", BigDecimal.valueOf(10_000_000),
            "万", BigDecimal.valueOf(10_000),
            "亿", BigDecimal.valueOf(100_000_000),
            "万亿", BigDecimal.valueOf(1_000_000_000_000L));

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("元", "CNY"),
            Map.entry("元人民币", "CNY"),
            Map.entry("人民币", "CNY"),
            Map.entry("rmb", "CNY"),
            Map.entry("cny", "CNY"),
            Map.entry("美元", "USD"),
            Map.entry("美金", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("欧元", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("日元", "JPY"),
            Map.entry("jpy", "JPY"),
            Map.entry("港元", "HKD"),
            Map.entry("港币", "HKD"),
            Map.entry("hkd", "HKD"));

    private static final Map<String, BigDecimal> SQUARE_METRES = Map.of(
            "", BigDecimal.ONE,
            "㎡", BigDecimal.ONE,
            "m2", BigDecimal.ONE,
            "平方米", BigDecimal.ONE,
            "平米", BigDecimal.ONE,
            "方", BigDecimal.ONE,
            "公顷", BigDecimal.valueOf(10_000),
            "平方公里", BigDecimal.valueOf(1_000_000),
            "km2", BigDecimal.valueOf(1_000_000),
            "亩", SQUARE_METRES_OF_A_MU);

    /** Empty when the text is no amount. */
    static Optional<Quantity> parse(String typed) {
        // NFKC turns full-width digits and signs into plain ones, and ㎡ into m2.
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        text = text.startsWith("¥") ? text.substring(1) + "元" : text;
        text = text.startsWith("$") ? text.substring(1) + "美元" : text;
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(form.group(1).replace(",", ""));
        String multiple = form.group(2);
        return Optional.of(new Quantity(
                multiple == null ? number : number.multiply(MULTIPLES.get(multiple)),
                form.group(3).toLowerCase(java.util.Locale.ROOT)));
    }

    /** The currency that the unit names; "" when it names none; empty when it is no currency. */
    Optional<String> currency() {
        return Optional.ofNullable(CURRENCIES.get(unit));
    }

    Optional<BigDecimal> squareMetres() {
        return Optional.ofNullable(SQUARE_METRES.get(unit)).map(number::multiply);
    }

    Optional<BigDecimal> mu() {
        if (unit.isEmpty() || unit.equals("亩")) {
            return Optional.of(number);
        }
        return squareMetres().map(area -> area.divide(SQUARE_METRES_OF_A_MU, 2, java.math.RoundingMode.HALF_UP));
    }
}
