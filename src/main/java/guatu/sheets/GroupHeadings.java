package guatu.sheets;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings between the rows of an office's ledger: 一、 for an industry, （一） for one below it, 合计 for a sum. */
public final class GroupHeadings {

    /** The heading of rows that belong to none. */
    public static final String NONE = "未分类";

    private static final Pattern HEADING =
            Pattern.compile("(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百]+[）)])\\s*([^（(]+)(?:[（(].*)?");

    private static final Pattern SUM = Pattern.compile("(?:合计|总计|小计).*");
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private String group = "";

    /** Takes a heading or a sum; false for a row of values. */
    boolean take(List<Cell> cells) {
        List<String> texts = cells.stream()
                .filter(cell -> !(cell instanceof Cell.Merged))
                .map(cell -> cell.found().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        // A row of values has more than its heading and a sum behind it.
        if (texts.isEmpty() || texts.size() > 2) {
            return !texts.isEmpty() && SUM.matcher(texts.getFirst()).matches();
        }
        Matcher heading = HEADING.matcher(texts.getFirst());
        if (heading.matches()) {
            String found = heading.group(1).strip();
            group = found.equals(NONE) ? "" : found;
            return true;
        }
        return SUM.matcher(texts.getFirst()).matches();
    }

    /** What a row below the heading says by standing there. */
    Cell cell() {
        return group.isEmpty() ? Cell.BLANK : new Cell.Text(group);
    }

    /** The number of a heading as offices write it: 一, 十二, 一百零三. @param number from 1 to 999 */
    public static String chinese(int number) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        String front = hundreds == 0 ? "" : DIGITS[hundreds] + "百";
        String middle = tens == 0
                ? (hundreds > 0 && ones > 0 ? "零" : "")
                : (tens == 1 && hundreds == 0 ? "" : DIGITS[tens]) + "十";
        return front + middle + DIGITS[ones];
    }
}
