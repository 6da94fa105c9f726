package guatu.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * What a name is found by: the name itself, its pinyin run together, and the pinyin's initials ({@code znchw}). Pairs of
 * Han characters are kept apart, because a trigram index knows nothing shorter than three characters.
 *
 * @param text lower case; the parts stand apart by spaces
 * @param hanPairs every two Han characters that stand together
 */
public record SearchText(String text, List<String> hanPairs) {

    private static final int MOST_READINGS = 8;

    /** Characters of names whose two sounds are both common and begin differently; others keep their first. */
    private static final Map<Integer, List<String>> TWO_SOUNDS = Map.ofEntries(
            both("长", "chang", "zhang"),
            both("重", "zhong", "chong"),
            both("行", "xing", "hang"),
            both("调", "diao", "tiao"),
            both("会", "hui", "kuai"),
            both("乐", "le", "yue"),
            both("盛", "sheng", "cheng"),
            both("厦", "sha", "xia"),
            both("朝", "chao", "zhao"),
            both("校", "xiao", "jiao"),
            both("降", "jiang", "xiang"),
            both("弹", "dan", "tan"),
            both("藏", "zang", "cang"));

    /** Of characters met so far: a ledger's names hold a few thousand, and the dictionary parses a line for each question. */
    private static final Map<Integer, List<String>> SOUNDS = new ConcurrentHashMap<>();

    private static Map.Entry<Integer, List<String>> both(String character, String one, String other) {
        return Map.entry(character.codePointAt(0), List.of(one, other));
    }

    public static SearchText of(String... parts) {
        StringJoiner plain = new StringJoiner(" ");
        StringJoiner pinyin = new StringJoiner(" ");
        StringJoiner initials = new StringJoiner(" ");
        for (String part : parts) {
            String lower = part.toLowerCase(Locale.ROOT);
            plain.add(lower);
            List<Reading> readings = readings(lower);
            readings.stream().map(Reading::pinyin).distinct().forEach(pinyin::add);
            readings.stream().map(Reading::initials).distinct().forEach(initials::add);
        }
        return new SearchText((plain + " " + pinyin + " " + initials).strip(), hanPairs(plain.toString()));
    }

    /** The pairs that a searched text must contain; empty when it has no two Han characters together. */
    public static List<String> hanPairs(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            if (isHan(text.charAt(at)) && isHan(text.charAt(at + 1))) {
                pairs.add(text.substring(at, at + 2));
            }
        }
        return List.copyOf(pairs);
    }

    private record Reading(String pinyin, String initials) {

        Reading with(String sound) {
            return new Reading(pinyin + sound, initials + sound.substring(0, sound.offsetByCodePoints(0, 1)));
        }
    }

    /** Every way to read it aloud, up to a few: 长三角 is chang, 镇长 is zhang, and either may be typed. */
    private static List<Reading> readings(String part) {
        List<Reading> readings = List.of(new Reading("", ""));
        for (int character : part.codePoints().toArray()) {
            List<String> sounds = sounds(character);
            int tried = readings.size() * sounds.size() <= MOST_READINGS ? sounds.size() : Math.min(1, sounds.size());
            if (tried > 0) {
                readings = readings.stream()
                        .flatMap(reading -> sounds.subList(0, tried).stream().map(reading::with))
                        .toList();
            }
        }
        return readings;
    }

    /** How a character is read, in pinyin without tones, the first reading first; a letter or digit reads as itself, other signs not at all. */
    public static List<String> sounds(int character) {
        return SOUNDS.computeIfAbsent(character, SearchText::lookedUp);
    }

    private static List<String> lookedUp(int character) {
        List<String> both = TWO_SOUNDS.get(character);
        if (both != null) {
            return both;
        }
        String[] toned = character < Character.MIN_SUPPLEMENTARY_CODE_POINT
                ? PinyinHelper.toHanyuPinyinStringArray((char) character)
                : null;
        if (toned != null && toned.length > 0) {
            // ü is typed as v.
            return List.of(toned[0].replace("u:", "v").replaceAll("[^a-z]", ""));
        }
        return Character.isLetterOrDigit(character) ? List.of(Character.toString(character)) : List.of();
    }

    private static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
