package guatu.promotion;

import java.util.Locale;

/** A lead that may be the same as the one that is being typed, told as far as the person may know it. */
public sealed interface LikelyDuplicate {

    Ground ground();

    /** @param likenessPercent how alike the names are, 0 to 100 */
    record Ground(Kind kind, int likenessPercent) {}

    /** The person may open it. @param holder the unit that holds it, or in whose ledger it stands */
    record Seen(String code, String investor, String project, String holder, Ground ground)
            implements LikelyDuplicate {}

    /** Another unit's: named, with who holds it, and not to be opened. */
    record Named(String investor, String project, String holder, Ground ground) implements LikelyDuplicate {}

    /** Another unit's and confidential: only that one exists. */
    record Hidden(Ground ground) implements LikelyDuplicate {}

    /** Why it may be the same. */
    enum Kind {
        CREDIT_CODE,
        ONLINE_CODE,
        NAME;

        /** The name under which its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
