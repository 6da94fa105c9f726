package guatu.enterprise.naming;

import java.util.regex.Pattern;

/** Compares the names of two projects, which have no form and seldom a trade name. */
public final class ProjectComparison {

    private static final Pattern AT_END = Pattern.compile("(产业化|建设|技改|新建|扩建)?(项目|工程)$");
    private static final Pattern MARKS = Pattern.compile("[()]");
    private static final double MISTYPED = 0.94;
    private static final double CONTAINED = 0.88;
    private static final double OTHER_NUMBER = 0.5;
    private static final double NUMBER_MISSING = 0.9;
    private static final int SHORTEST_CONTAINED = 4;

    private ProjectComparison() {}

    /** Without 项目 at the end and without the region at the beginning, amounts in digits. */
    public static String plain(String written) {
        String text = Amounts.inDigits(MARKS.matcher(PlainText.of(written)).replaceAll(""));
        String shortened = AT_END.matcher(text).replaceFirst("");
        return Region.at(shortened.isEmpty() ? text : shortened).rest();
    }

    public static double score(String one, String other) {
        String left = plain(one);
        String right = plain(other);
        double numbers = numbers(left, right);
        if (left.equals(right)) {
            return numbers;
        }
        if (Spelling.mistyped(left, right) || Sounds.pinyin(left).equals(Sounds.pinyin(right))) {
            return MISTYPED * numbers;
        }
        String shorter = left.length() < right.length() ? left : right;
        String longer = left.length() < right.length() ? right : left;
        boolean contained = shorter.length() >= SHORTEST_CONTAINED && longer.contains(shorter);
        double shared = Spelling.sharedPairs(left, right);
        return (contained ? Math.max(CONTAINED, shared) : shared) * numbers;
    }

    private static double numbers(String left, String right) {
        var one = Ordinals.of(left);
        var other = Ordinals.of(right);
        if (one.equals(other)) {
            return 1;
        }
        return one.isEmpty() || other.isEmpty() ? NUMBER_MISSING : OTHER_NUMBER;
    }
}
