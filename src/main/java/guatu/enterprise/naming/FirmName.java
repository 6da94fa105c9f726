package guatu.enterprise.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a firm's name (企业名称登记管理规定: 行政区划、字号、行业、组织形式).
 *
 * @param region 嘉兴 of 嘉兴市硅基智能科技有限公司
 * @param core 硅基, the trade name (字号)
 * @param trade 智能科技
 * @param formal it has a form, as registered names do
 * @param group it calls itself a group
 * @param branch 平湖分公司, empty for a head
 * @param ordinals 2 of 第二建筑公司
 */
public record FirmName(
        Region region, String core, Trade trade, boolean formal, boolean group, String branch, List<Integer> ordinals) {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern MARKS = Pattern.compile("[()]");
    private static final Pattern ORGANISATION_IN_BRACKETS = Pattern.compile("^(普通|有限|特殊普通)合伙$");

    public FirmName {
        ordinals = List.copyOf(ordinals);
    }

    public static FirmName of(String plain) {
        Branch.Found branch = Branch.at(plain);
        String head = branch.head();
        Region inBrackets = Region.NONE;
        boolean group = false;
        boolean partnership = false;
        StringBuilder without = new StringBuilder();
        Matcher brackets = BRACKETS.matcher(head);
        while (brackets.find()) {
            String inside = brackets.group(1);
            Region region = Region.named(inside);
            inBrackets = region.isNone() ? inBrackets : region;
            group |= inside.equals("集团");
            partnership |= ORGANISATION_IN_BRACKETS.matcher(inside).matches();
            // 厂房（一期）: what is neither place nor form belongs to the name.
            boolean named = region.isNone()
                    && !inside.equals("集团")
                    && !ORGANISATION_IN_BRACKETS.matcher(inside).matches();
            brackets.appendReplacement(without, named ? Matcher.quoteReplacement(inside) : "");
        }
        head = MARKS.matcher(brackets.appendTail(without)).replaceAll("");
        LegalForm.Found form = LegalForm.at(head);
        Region.Found region = Region.at(form.rest());
        String place = !region.region().isNone() && !inBrackets.isNone() ? inBrackets.name() : "";
        Trade.Split split = Trade.split(region.rest());
        return new FirmName(
                region.region().isNone() ? inBrackets : region.region(),
                split.core(),
                split.trade(),
                form.formal() || partnership,
                form.group() || group,
                branch.name().isEmpty() ? place : branch.name(),
                Ordinals.of(head + branch.name()));
    }

    public String distinctive() {
        return core + trade.text();
    }

    /** What people say for it: its trade name, with more and more of its trade, with or without its region. */
    List<String> spoken() {
        List<String> spoken = new ArrayList<>();
        StringBuilder said = new StringBuilder(core);
        spoken.add(core);
        for (String word : trade.words()) {
            spoken.add(said.append(word).toString());
        }
        if (!region.isNone()) {
            List.copyOf(spoken).forEach(text -> spoken.add(region.name() + text));
            spoken.add(region.name() + "市" + distinctive());
        }
        return spoken;
    }

    public String withRegion() {
        return region.name() + distinctive();
    }
}
