package guatu.directory;

import guatu.shell.Refused;
import java.util.List;
import java.util.regex.Pattern;

/** What an organisation's words must be. */
public final class OrganisationRule {

    /** Kinds that can be chosen; a ledger may bring others. */
    public static final List<String> KINDS = List.of(
            "zone",
            "district",
            "city",
            "province",
            "authority",
            "department",
            "street",
            "town",
            "community",
            "village",
            "team",
            "centre",
            "institute",
            "university",
            "park",
            "company",
            "bank",
            "court",
            "association",
            "society",
            "ministry",
            "lawfirm",
            "alliance",
            "venue_operator");

    /** Kinds that the administration works with and doesn't order about, unless somebody records for such a one. */
    static final List<String> OUTSIDE_KINDS = List.of(
            "institute",
            "university",
            "company",
            "bank",
            "association",
            "society",
            "lawfirm",
            "alliance",
            "venue_operator",
            "lottery");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private static final int LONGEST_NAME = 100;

    private OrganisationRule() {}

    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    static String name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new Refused("directory.organisation.name.wrong", stripped.length(), LONGEST_NAME);
        }
        return stripped;
    }

    static String kind(String kind) {
        String stripped = kind.strip();
        if (stripped.isEmpty() || stripped.length() > 30) {
            throw new Refused("directory.organisation.kind.wrong", kind);
        }
        return stripped;
    }
}
