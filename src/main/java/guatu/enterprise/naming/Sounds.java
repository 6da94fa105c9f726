package guatu.enterprise.naming;

import guatu.shell.SearchText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How characters sound, and which are taken for each other. */
public final class Sounds {

    private static final Map<Integer, List<String>> READINGS = new ConcurrentHashMap<>();
    private static final Map<Integer, Integer> LOOKS = looks();

    private Sounds() {}

    /** Pinyin run together, each character by its first reading; letters and digits stay. */
    public static String pinyin(String text) {
        StringBuilder pinyin = new StringBuilder();
        text.codePoints().forEach(sign -> readings(sign).stream().findFirst().ifPresent(pinyin::append));
        return pinyin.toString();
    }

    /** The first letter of each character's first reading. */
    public static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        text.codePoints()
                .forEach(sign ->
                        readings(sign).stream().findFirst().ifPresent(sound -> initials.append(sound.charAt(0))));
        return initials.toString();
    }

    /** The syllable as a southern tongue says it: no retroflex sounds, no difference of -n and -ng. */
    public static String folded(int sign) {
        return readings(sign).stream()
                .findFirst()
                .map(sound -> sound.replace("zh", "z")
                        .replace("ch", "c")
                        .replace("sh", "s")
                        .replaceAll("([aei])ng$", "$1n"))
                .orElse("");
    }

    /** Whether somebody who typed one by its sound, or read it badly, could have meant the other. */
    static boolean mistakable(int one, int other) {
        return one == other
                || LOOKS.getOrDefault(one, -one).equals(LOOKS.getOrDefault(other, -other))
                || (!folded(one).isEmpty() && folded(one).equals(folded(other)))
                || readings(one).stream().anyMatch(readings(other)::contains);
    }

    /** Equal for characters that look alike. */
    static int look(int sign) {
        return LOOKS.getOrDefault(sign, sign);
    }

    private static List<String> readings(int sign) {
        return READINGS.computeIfAbsent(sign, SearchText::sounds);
    }

    private static Map<Integer, Integer> looks() {
        Map<Integer, Integer> looks = new ConcurrentHashMap<>();
        for (String group : WordFile.lines("look-alikes.txt")) {
            group.codePoints().forEach(sign -> looks.putIfAbsent(sign, group.codePointAt(0)));
        }
        return looks;
    }
}
