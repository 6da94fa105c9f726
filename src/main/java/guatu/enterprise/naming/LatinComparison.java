package guatu.enterprise.naming;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares a name typed in Latin letters, by its sound or its initials, with one in Chinese characters. */
final class LatinComparison {

    private static final Pattern LATIN = Pattern.compile("[a-z]+");
    private static final double BY_SOUND = 0.95;
    private static final double BY_INITIALS = 0.88;
    private static final double NEARLY = 0.9;
    private static final double NONE = 0.2;
    private static final int SHORTEST_INITIALS = 4;
    private static final int LONG = 8;

    private LatinComparison() {}

    static boolean applies(FirmName one, FirmName other) {
        return latin(one) != latin(other)
                && !one.core().isEmpty()
                && !other.core().isEmpty();
    }

    static double score(FirmName one, FirmName other) {
        FirmName typed = latin(one) ? one : other;
        FirmName written = latin(one) ? other : one;
        String letters = typed.withRegion();
        return Stream.concat(
                        written.spoken().stream().map(sound -> bySound(letters, sound)),
                        written.spoken().stream().map(text -> byInitials(letters, text)))
                .reduce(NONE, Math::max);
    }

    private static double bySound(String letters, String text) {
        String sound = Sounds.pinyin(text);
        if (letters.equals(sound)) {
            return BY_SOUND;
        }
        boolean slip = letters.length() >= LONG
                && (Spelling.oneMissing(letters, sound)
                        || Spelling.swapped(letters, sound)
                        || Spelling.differences(letters, sound) == 1);
        return slip ? NEARLY : NONE;
    }

    private static double byInitials(String letters, String text) {
        return letters.length() >= SHORTEST_INITIALS && letters.equals(Sounds.initials(text)) ? BY_INITIALS : NONE;
    }

    private static boolean latin(FirmName name) {
        return LATIN.matcher(name.withRegion()).matches();
    }
}
