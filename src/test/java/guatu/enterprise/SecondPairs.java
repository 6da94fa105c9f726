package guatu.enterprise;

import com.ibm.icu.text.Transliterator;
import guatu.enterprise.naming.Sounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Pairs made of other characters and by other rules; their first run showed three weaknesses of the comparison, which were mended. */
final class SecondPairs {

    private static final String CHARACTERS = "赛铂凌微纳芯驰翼菲格曼朗沃玛图灵奇思品诺雅途睿贝拓普亿航傲世纵横澜山屿松鹤晟煜熙垚焱";
    private static final List<List<String>> DISTRICTS = List.of(
            List.of("杭州", "萧山"), List.of("宁波", "鄞州"), List.of("嘉兴", "南湖"), List.of("湖州", "南浔"), List.of("嘉兴", "秀洲"));
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private final Random random;

    private SecondPairs(Random random) {
        this.random = random;
    }

    static List<NamePair> draw(long seed, int ofEachSort) {
        SecondPairs pairs = new SecondPairs(new Random(seed));
        List<NamePair> drawn = new ArrayList<>();
        for (int number = 0; number < ofEachSort; number++) {
            drawn.add(pairs.same(number % 12, pairs.firm()));
            drawn.add(pairs.different(number % 11, pairs.firm()));
        }
        return drawn;
    }

    private DrawnFirm firm() {
        return DrawnFirm.draw(random, CHARACTERS);
    }

    private NamePair same(int rule, DrawnFirm firm) {
        String name = firm.name();
        String core = firm.core();
        String distinctive = core + firm.trades();
        return switch (rule) {
            case 0 -> pair(name, spoken(name), "pinyin of all, apart and with capitals");
            case 1 -> pair(name, distinctive + "有限公思", "form typed by sound");
            case 2 ->
                pair(name, name + "驻" + DrawnFirm.other(random, DrawnFirm.REGIONS, firm.region()) + "办事处", "office");
            case 3 -> pair(name, firm.region() + core, "region and trade name");
            case 4 -> pair(name, TRADITIONAL.transliterate(distinctive), "traditional and shortened");
            case 5 -> pair(name, distinctive + " Co., Ltd.", "English form");
            case 6 ->
                pair(name, firm.region() + distinctive + "(集团)" + firm.form().replace("有限责任", "有限"), "集团 in brackets");
            case 7 -> pair(name, name.replace(core, core + core.charAt(core.length() - 1)), "a character twice");
            case 8 -> pair(name, swapped(firm), "two characters changed places");
            case 9 ->
                pair(
                        name,
                        Sounds.initials(firm.region() + distinctive).toUpperCase(Locale.ROOT),
                        "initials with the region");
            case 10 -> pair(name, "浙江省" + firm.region() + "市" + distinctive, "province and city before it");
            default -> pair(name, core + firm.trades() + "股份公司", "form shortened");
        };
    }

    private NamePair different(int rule, DrawnFirm firm) {
        String name = firm.name();
        String core = firm.core();
        return switch (rule) {
            case 0 ->
                no(name, firm.called(core.charAt(0) + "通" + core.substring(1)).name(), "a character put in");
            case 1 ->
                no(
                        name,
                        firm.called(core.charAt(core.length() - 1) + core.substring(0, core.length() - 1))
                                .name(),
                        "turned round");
            case 2 -> no(firm.in("浙江").name(), firm.in("杭州").name(), "of the province and of a city");
            case 3 -> no(name + "杭州分公司", name + "上海分公司", "two branches");
            case 4 -> no(name, core + other(firm).getFirst(), "shortened, of another trade");
            case 5 -> no(name, Sounds.pinyin(firm().core() + firm.trades()), "pinyin of another");
            case 6 ->
                no(firm.doing(List.of("科技")).name(), firm.doing(List.of("实业")).name(), "two weak words");
            case 7 -> {
                List<String> both = DrawnFirm.pick(random, DISTRICTS);
                yield no(
                        firm.in(both.getFirst()).name(), firm.in(both.getLast()).name(), "city and district");
            }
            case 8 -> no(name, firm.region() + core + "集团" + other(firm).getFirst() + "有限公司", "daughter of a group");
            case 9 ->
                no(firm.as("有限公司").name(), firm.region() + "市" + firm.trades() + "行业协会", "the trade's association");
            default -> no(name, firm.region() + firm().core() + firm.trades(), "same region and trade");
        };
    }

    private List<String> other(DrawnFirm firm) {
        List<String> drawn = DrawnFirm.other(random, DrawnFirm.TRADES, firm.trade());
        while (firm.trades().contains(drawn.getFirst())
                || drawn.getFirst().contains(firm.trade().getFirst())) {
            drawn = DrawnFirm.other(random, DrawnFirm.TRADES, firm.trade());
        }
        return drawn;
    }

    private static String spoken(String name) {
        StringBuilder spoken = new StringBuilder();
        name.codePoints().forEach(sign -> {
            String sound = Sounds.pinyin(Character.toString(sign));
            spoken.append(sound.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(sound.substring(1))
                    .append(' ');
        });
        return spoken.toString();
    }

    private static String swapped(DrawnFirm firm) {
        String text = firm.core() + firm.trades();
        int at = firm.core().length();
        return text.length() - at < 3
                ? firm.region() + text + "限有公司".replace("限有", "有限")
                : firm.region()
                        + text.substring(0, at)
                        + text.charAt(at + 1)
                        + text.charAt(at)
                        + text.substring(at + 2)
                        + firm.form();
    }

    private static NamePair pair(String one, String other, String rule) {
        return new NamePair(one, other, true, rule);
    }

    private static NamePair no(String one, String other, String rule) {
        return new NamePair(one, other, false, rule);
    }
}
