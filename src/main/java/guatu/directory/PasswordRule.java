package guatu.directory;

import guatu.shell.Refused;
import java.util.Locale;

/** What a password must be: long rather than odd, and not the name. */
final class PasswordRule {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private PasswordRule() {}

    static void check(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refused("directory.password.length", length, SHORTEST, LONGEST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw new Refused("directory.password.containsName");
        }
    }
}
