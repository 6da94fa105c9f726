package guatu.promotion;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who sees a lead beside the unit in whose ledger it stands and those that hold or share it. */
public enum Openness {
    /** Every unit, which may claim it when nobody holds it (市区招商资源共享). */
    CITY,
    /** Nobody else; a likely duplicate names it and who holds it. */
    UNIT,
    /** Nobody else; a likely duplicate says only that one exists. */
    CONFIDENTIAL;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Openness> find(String code) {
        return Stream.of(values())
                .filter(openness -> openness.code().equals(code))
                .findFirst();
    }
}
