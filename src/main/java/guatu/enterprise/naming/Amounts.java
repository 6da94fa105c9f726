package guatu.enterprise.naming;

import java.util.regex.Pattern;

/** Amounts before 万 and 亿 written in one way: 年产十万台 is 年产10万台. */
final class Amounts {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern AMOUNT = Pattern.compile("([一二三四五六七八九])?([十百千])(?=[万亿])|([一二三四五六七八九])(?=[万亿])");

    private Amounts() {}

    static String inDigits(String plain) {
        return AMOUNT.matcher(plain).replaceAll(found -> {
            if (found.group(3) != null) {
                return String.valueOf(DIGITS.indexOf(found.group(3)));
            }
            int times = found.group(1) == null ? 1 : DIGITS.indexOf(found.group(1));
            return String.valueOf(times * unit(found.group(2)));
        });
    }

    private static int unit(String sign) {
        return switch (sign) {
            case "十" -> 10;
            case "百" -> 100;
            default -> 1000;
        };
    }
}
