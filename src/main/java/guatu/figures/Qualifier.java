package guatu.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How exactly a source states its number: 超 3 万 is no count of 30,000. */
public enum Qualifier {
    EXACT,
    OVER,
    NEARLY,
    APPROX,
    AT_LEAST,
    CONVERTED,
    COUNTED,
    ORDER_OF_MAGNITUDE,
    HUNDREDS_LOWER_BOUND,
    THOUSAND_PLUS,
    LOWER_BOUND,
    UPPER_BOUND,
    TOP_N,
    ONLY_ONE,
    FIGURE_OF_SPEECH_HALF,
    STATED_IN_MONTHS,
    AMOUNT_IS_THRESHOLD,
    MEMBERS_NOT_NAMED,
    CONTENTS_UNDEFINED,
    OCR_SUSPECT,
    SEE_CONFLICTS;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Qualifier> find(String code) {
        return Stream.of(values())
                .filter(qualifier -> qualifier.code().equals(code))
                .findFirst();
    }
}
