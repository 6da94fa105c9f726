package guatu.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * What a name is found by: the name itself, its pinyin run together, and the pinyin's initials ({@code znchw}). Pairs of
 * Han characters are kept apart, because a trigram index knows nothing shorter than three characters.
 *
 * @param text lower case; the parts stand apart by spaces
 * @param hanPairs every two Han characters that stand together
 */
public record SearchText(String text, List<String> hanPairs) {

    public static SearchText of(String... parts) {
        StringBuilder plain = new StringBuilder();
        StringBuilder pinyin = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (String part : parts) {
            String lower = part.toLowerCase(Locale.ROOT);
            plain.append(lower).append(' ');
            lower.codePoints().forEach(character -> appendSound(character, pinyin, initials));
            pinyin.append(' ');
            initials.append(' ');
        }
        return new SearchText((plain.toString() + pinyin + initials).strip(), hanPairs(plain.toString()));
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

    private static void appendSound(int character, StringBuilder pinyin, StringBuilder initials) {
        String[] sounds = character < Character.MIN_SUPPLEMENTARY_CODE_POINT
                ? PinyinHelper.toHanyuPinyinStringArray((char) character)
                : null;
        if (sounds != null && sounds.length > 0) {
            String sound = sounds[0].replaceAll("[^a-z]", "");
            pinyin.append(sound);
            initials.append(sound, 0, Math.min(1, sound.length()));
        } else if (Character.isLetterOrDigit(character)) {
            pinyin.appendCodePoint(character);
            initials.appendCodePoint(character);
        }
    }

    private static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
