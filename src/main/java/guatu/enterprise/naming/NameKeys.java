package guatu.enterprise.naming;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What names are looked up by before they are compared: each key stands for one way in which two spellings of a name agree.
 * They are short texts that an inverted index holds; common words of trades are in none of them alone.
 */
public final class NameKeys {

    private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");
    private static final int SHORTEST_LATIN = 3;
    private static final int SHORTEST_ACRONYM = 3;
    private static final int LONGEST_ACRONYM = 6;
    private static final int BEGINNING = 5;
    private static final int PROJECT_PIECE = 3;

    private NameKeys() {}

    public static List<String> ofFirm(FirmName name) {
        Set<String> keys = new LinkedHashSet<>();
        String core = name.core();
        if (!LATIN.matcher(core).matches()) {
            pieces(keys, core, 2);
        }
        if (core.length() > 2) {
            keys.add("e:" + core.charAt(0) + core.charAt(core.length() - 1));
        }
        keys.add("l:" + look(core));
        keys.add("m:" + core.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining()));
        name.spoken().forEach(text -> latin(keys, text));
        String sound = Sounds.pinyin(name.distinctive());
        keys.add("b:" + sound.substring(0, Math.min(BEGINNING, sound.length())));
        String acronym = name.formal() ? acronym(name) : name.withRegion();
        if (acronym.length() >= SHORTEST_ACRONYM && acronym.length() <= LONGEST_ACRONYM) {
            keys.add("a:" + acronym);
        }
        return List.copyOf(keys);
    }

    /** A project's name: pieces of three characters, and its sound. */
    public static List<String> ofProject(String plain) {
        Set<String> keys = new LinkedHashSet<>();
        pieces(keys, plain, Math.min(PROJECT_PIECE, Math.max(1, plain.length())));
        latin(keys, plain);
        return List.copyOf(keys);
    }

    /** The first character of each part: 中电科 of 中国电子科技集团. */
    static String acronym(FirmName name) {
        StringBuilder acronym = new StringBuilder();
        if (!name.region().isNone()) {
            acronym.append(name.region().name().charAt(0));
        }
        acronym.append(name.core(), 0, Math.min(1, name.core().length()));
        name.trade().words().forEach(word -> acronym.append(word.charAt(0)));
        return acronym.toString();
    }

    private static void pieces(Set<String> keys, String text, int length) {
        for (int place = 0; place + length <= text.length(); place++) {
            String piece = text.substring(place, place + length);
            keys.add("h:" + piece);
            StringBuilder sound = new StringBuilder("s:");
            piece.codePoints().forEach(sign -> sound.append(Sounds.folded(sign)).append(' '));
            keys.add(sound.toString());
        }
    }

    private static void latin(Set<String> keys, String text) {
        String pinyin = Sounds.pinyin(text);
        if (pinyin.length() >= SHORTEST_LATIN) {
            keys.add("p:" + pinyin);
        }
        String initials = LATIN.matcher(text).matches() ? text : Sounds.initials(text);
        if (initials.length() >= SHORTEST_LATIN) {
            keys.add("p:" + initials);
        }
    }

    private static String look(String text) {
        StringBuilder look = new StringBuilder();
        text.codePoints().map(Sounds::look).forEach(look::appendCodePoint);
        return look.toString();
    }
}
