package guatu.enterprise.naming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of organisation (组织形式) at the end of a firm's name. */
final class LegalForm {

    private static final Pattern AT_END = Pattern.compile("(?<group>集团)?(?<form>(股份|有限责任|有限|责任|股份合作)*(总)?公司|"
            + "(普通|有限|特殊普通)?合伙(企业)?|有限责任公?|股份有限公?|有限公?|coltd|limited|ltd|inc|corp|gmbh|llc|"
            + "(jituan)?(gufen)?(youxian)?(zeren)?gongsi)$");
    private static final Pattern GROUP = Pattern.compile("集团$");
    private static final String SOUND = "youxiangongsi";
    private static final int SOUNDING = 4;

    private LegalForm() {}

    /**
     * @param rest what stands before the form
     * @param formal it has a form, as a registered name does
     * @param group it calls itself a group (集团)
     */
    record Found(String rest, boolean formal, boolean group) {}

    static Found at(String text) {
        boolean mistyped = soundsLikeOne(text);
        String rest = mistyped ? text.substring(0, text.length() - SOUNDING).replaceFirst("股份$", "") : text;
        boolean formal = mistyped;
        boolean group = false;
        Matcher form = AT_END.matcher(rest);
        while (form.find() && form.start() > 0) {
            formal = true;
            group |= form.group("group") != null;
            rest = rest.substring(0, form.start());
            form = AT_END.matcher(rest);
        }
        Matcher bare = GROUP.matcher(rest);
        if (bare.find() && bare.start() > 0) {
            group = true;
            rest = rest.substring(0, bare.start());
        }
        return new Found(rest.replaceFirst("(?<=..)股份$", ""), formal, group);
    }

    /** 有限公思: typed by sound. */
    private static boolean soundsLikeOne(String text) {
        String end = text.substring(Math.max(0, text.length() - SOUNDING));
        return text.length() > SOUNDING + 1
                && !end.equals("有限公司")
                && Sounds.pinyin(end).equals(SOUND);
    }
}
