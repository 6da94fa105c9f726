package guatu.directory;

import com.nulabinc.zxcvbn.Zxcvbn;
import guatu.shell.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a password must be: long rather than odd, without the name, and nothing that a guesser tries first. How soon it is
 * guessed is zxcvbn's estimate (Wheeler, USENIX Security 2016), whose lists hold the 30,000 passwords met most often in
 * leaks, words, dates and rows of keys.
 */
final class PasswordRule {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** The estimate's time grows with the square of the length; what stands behind this makes a password only better. */
    private static final int ESTIMATED = 60;

    /** Of 0 to 4; 3 is more than 10^8 guesses, which a slow hash like Argon2id makes years. */
    private static final int LEAST_STRENGTH = 3;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRule() {}

    /** @param near words that a guesser would try for this person: of the office, the person's own name */
    static void check(String username, String password, String... near) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refused("directory.password.length", length, SHORTEST, LONGEST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw new Refused("directory.password.containsName");
        }
        if (strength(password, words(username, near)) < LEAST_STRENGTH) {
            throw new Refused("directory.password.guessed");
        }
    }

    private static int strength(String password, List<String> near) {
        String estimated = password.substring(0, Math.min(password.length(), ESTIMATED));
        return ESTIMATE.measure(estimated, near).getScore();
    }

    private static List<String> words(String username, String... near) {
        return Stream.concat(Stream.of("guatu", "挂图", username), Arrays.stream(near))
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[\\s._-]+"))))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
    }
}
