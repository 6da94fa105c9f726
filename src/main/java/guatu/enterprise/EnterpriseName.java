package guatu.enterprise;

import guatu.enterprise.naming.FirmName;
import guatu.enterprise.naming.NameKeys;
import guatu.enterprise.naming.PlainText;
import java.util.List;

/**
 * What a firm is called, taken apart for comparing: region, trade name (字号), trade (行业), form (组织形式) and branch.
 *
 * @param written as somebody wrote it, in traditional characters or pinyin too
 * @param plain half-width, simplified, lower case, without blanks and marks
 */
public record EnterpriseName(String written, String plain, FirmName parts) {

    public static EnterpriseName of(String written) {
        String plain = PlainText.of(written);
        return new EnterpriseName(written.strip(), plain, FirmName.of(plain));
    }

    /** The trade name and trade without region and form; what a firm is told by. */
    public String core() {
        return parts.distinctive();
    }

    /** What the database finds likely duplicates by; two names that mean one firm nearly always share one. */
    public List<String> keys() {
        return NameKeys.ofFirm(parts);
    }
}
