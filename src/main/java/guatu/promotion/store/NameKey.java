package guatu.promotion.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What likely duplicates are looked for by: a name without the words that every company and project has. */
final class NameKey {

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "股份有限公司|有限责任公司|有限公司|分公司|集团|公司|项目|（[^）]*）|\\([^)]*\\)|\\b(co|ltd|inc|gmbh|corp|limited|llc)\\b\\.?");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameKey() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String core =
                NO_LETTER.matcher(LEGAL_FORM.matcher(plain).replaceAll(" ")).replaceAll("");
        return core.isEmpty() ? NO_LETTER.matcher(plain).replaceAll("") : core;
    }
}
