package guatu.enterprise.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that tell things of one name apart: 第一, 二期, 3号, 2026年. */
final class Ordinals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
    private static final Pattern NUMBERS = Pattern.compile(
            "第(" + CHINESE + "|\\d+)|(" + CHINESE + ")(?=期|号|分公司|分厂|分店|标段|地块|厂|工厂|车间|院|店|建筑|建设|建工)|(\\d+)");

    private Ordinals() {}

    static List<Integer> of(String plain) {
        List<Integer> numbers = new ArrayList<>();
        Matcher found = NUMBERS.matcher(plain);
        while (found.find()) {
            String text =
                    found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
            numbers.add(number(text));
        }
        return numbers;
    }

    /** Up to 99 in Chinese; a longer number in digits by its last nine. */
    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text.substring(Math.max(0, text.length() - 9)));
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.chars().reduce(0, (sum, sign) -> sum * 10 + DIGITS.indexOf(sign));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1));
        int ones = ten + 1 < text.length() ? DIGITS.indexOf(text.charAt(ten + 1)) : 0;
        return tens * 10 + ones;
    }
}
