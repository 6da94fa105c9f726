package guatu.enterprise;

import com.ibm.icu.text.Transliterator;
import guatu.enterprise.naming.Sounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pairs of names on which the weights of the comparison were set. */
final class TunedPairs {

    private static final String CHARACTERS = "恒达华宏鑫瑞信诚永盛泰安隆昌兴业联创锐捷博远天宇海德明辉嘉禾凯迪源丰正大佳美康宁维科金龙东方星光云峰立新";
    private static final List<List<String>> SLIPS = List.of(
            List.of("宏", "红"),
            List.of("鑫", "新"),
            List.of("瑞", "锐"),
            List.of("诚", "成"),
            List.of("盛", "胜"),
            List.of("联", "连"),
            List.of("创", "闯"),
            List.of("博", "搏"),
            List.of("远", "园"),
            List.of("辉", "晖"),
            List.of("佳", "家"),
            List.of("源", "原"),
            List.of("硅", "归"),
            List.of("基", "机"),
            List.of("圆", "园"),
            List.of("润", "闰"),
            List.of("莱", "菜"),
            List.of("坦", "但"));
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private final Random random;

    private TunedPairs(Random random) {
        this.random = random;
    }

    static List<NamePair> draw(long seed, int ofEachSort) {
        TunedPairs pairs = new TunedPairs(new Random(seed));
        List<NamePair> drawn = new ArrayList<>();
        for (int number = 0; number < ofEachSort; number++) {
            drawn.add(pairs.same(number % 15, pairs.firm()));
            drawn.add(pairs.different(number % 6, pairs.firm()));
        }
        return drawn;
    }

    private DrawnFirm firm() {
        return DrawnFirm.draw(random, CHARACTERS);
    }

    private NamePair same(int rule, DrawnFirm firm) {
        String core = firm.core();
        String name = firm.name();
        return switch (rule) {
            case 0 -> pair(name, core + firm.trades() + firm.form(), "region left out");
            case 1 -> pair(name, firm.region() + core + firm.trades(), "form left out");
            case 2 -> pair(name, core + firm.trades(), "region and form left out");
            case 3 -> pair(name, core + firm.trade().getFirst(), "part of the trade left out");
            case 4 -> pair(name, firm.as("有限责任公司").name(), "another form");
            case 5 -> pair(name, TRADITIONAL.transliterate(name), "traditional");
            case 6 -> pair(name, Sounds.pinyin(core + firm.trades()), "pinyin");
            case 7 -> pair(name, initials(firm), "initials");
            case 8, 9 -> pair(name, firm.called(slip(core)).name(), "slip in the trade name");
            case 10 -> pair(name, name + DrawnFirm.other(random, DrawnFirm.REGIONS, firm.region()) + "分公司", "branch");
            case 11 -> pair(name, core + "（" + firm.region() + "）" + firm.trades() + firm.form(), "region in brackets");
            case 12 -> pair(name, firm.region() + "市" + core + firm.trades() + firm.form(), "市 written out");
            case 13 -> pair(name, name.replace("有限", " 有限 ").replace("公司", "公司。"), "blanks and marks");
            default -> pair(name, shortened(firm), "a character of the trade missing");
        };
    }

    private NamePair different(int rule, DrawnFirm firm) {
        String name = firm.name();
        return switch (rule) {
            case 0 ->
                no(
                        name,
                        firm.in(DrawnFirm.other(random, DrawnFirm.REGIONS, firm.region()))
                                .name(),
                        "another region");
            case 1 ->
                no(
                        name,
                        firm.doing(DrawnFirm.other(random, DrawnFirm.TRADES, firm.trade()))
                                .name(),
                        "another trade");
            case 2 -> no(name, firm.called(oneOther(firm.core())).name(), "one character of the trade name differs");
            case 3 ->
                no(
                        firm.region() + "第一" + firm.trades() + firm.form(),
                        firm.region() + "第二" + firm.trades() + firm.form(),
                        "first and second");
            case 4 -> no(firm.in("嘉兴").name(), firm.in("嘉善").name(), "嘉兴 and 嘉善");
            default ->
                no(
                        name,
                        firm.called(DrawnFirm.draw(random, CHARACTERS).core() + "顿")
                                .name(),
                        "another trade name");
        };
    }

    private static String initials(DrawnFirm firm) {
        String initials = Sounds.initials(firm.core() + firm.trades());
        return initials.length() < 4 ? Sounds.initials(firm.region() + firm.core() + firm.trades()) : initials;
    }

    /** A character that sounds or looks alike; a name without one keeps its sound with another first character. */
    private String slip(String core) {
        for (List<String> both : SLIPS) {
            if (core.contains(both.getFirst())) {
                return core.replace(both.getFirst(), both.getLast());
            }
        }
        return core.length() > 2 ? core.substring(1, 2) + core.charAt(0) + core.substring(2) : core;
    }

    private static String shortened(DrawnFirm firm) {
        String trades = firm.trades();
        return trades.length() < 3
                ? firm.region() + firm.core() + trades + "有限公"
                : firm.region() + firm.core() + trades.charAt(0) + trades.substring(2) + firm.form();
    }

    /** Neither sound nor look leads from one to the other. */
    private String oneOther(String core) {
        int place = random.nextInt(core.length());
        String other = core;
        while (Sounds.folded(other.charAt(place)).equals(Sounds.folded(core.charAt(place)))) {
            other = core.substring(0, place)
                    + CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))
                    + core.substring(place + 1);
        }
        return other;
    }

    private static NamePair pair(String one, String other, String rule) {
        return new NamePair(one, other, true, rule);
    }

    private static NamePair no(String one, String other, String rule) {
        return new NamePair(one, other, false, rule);
    }
}
