package guatu.rules;

import java.util.Locale;

/** How sure a rule's number is; what nobody has confirmed is not encoded at all. */
public enum Certainty {
    /** Legal text, read. */
    LEGAL_TEXT,
    /** A government page or official newspaper. */
    GOVERNMENT,
    /** A secondary page, seen in excerpt. */
    SECONDARY,
    /** Data in a public repository. */
    REPOSITORY,
    /** No source prescribes it: the product's own choice, which an office may replace. */
    PRODUCT_DEFAULT,
    /** An office has set it for itself. */
    OFFICE;

    /** The name under which it stands in rule files and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
