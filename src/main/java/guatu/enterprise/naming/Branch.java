package guatu.enterprise.naming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The branch (分支机构) at the end of a firm's name. */
final class Branch {

    private static final String KINDS = "(?:分公司|支公司|分厂|分店|分行|支行|分所|分院|营业部|办事处|门市部|经营部)";
    private static final Pattern BEHIND_A_FIRM =
            Pattern.compile("^(.{2,}?(?:公司|集团|合伙\\)?|银行|事务所|厂))(.{0,20}" + KINDS + ")$");
    private static final Pattern BEHIND_A_NAME = Pattern.compile("^(.{2,})" + KINDS + "$");
    private static final int LONGEST_REGION = 5;

    private Branch() {}

    /**
     * @param head the firm that it belongs to
     * @param name empty for a head
     */
    record Found(String head, String name) {}

    static Found at(String text) {
        Matcher firm = BEHIND_A_FIRM.matcher(text);
        if (firm.matches()) {
            return new Found(firm.group(1), firm.group(2));
        }
        Matcher name = BEHIND_A_NAME.matcher(text);
        if (name.matches()) {
            return split(name.group(1), text);
        }
        return new Found(text, "");
    }

    /** 福莱特嘉兴分公司: the branch's region stands between. */
    private static Found split(String before, String text) {
        for (int length = Math.min(LONGEST_REGION + 1, before.length() - 2); length > 1; length--) {
            String tail = before.substring(before.length() - length);
            if (!Region.named(tail).isNone()) {
                return new Found(
                        before.substring(0, before.length() - length), text.substring(before.length() - length));
            }
        }
        return new Found(before, text.substring(before.length()));
    }
}
