package guatu.directory;

import guatu.shell.Refused;
import java.util.Locale;
import java.util.regex.Pattern;

/** User names are kept in lower case; people type them as they like. */
final class UsernameRule {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private UsernameRule() {}

    static String normalised(String typed) {
        String username = typed.strip().toLowerCase(Locale.ROOT);
        if (!PLAIN.matcher(username).matches()) {
            throw new Refused("directory.person.username.wrong", typed);
        }
        return username;
    }
}
