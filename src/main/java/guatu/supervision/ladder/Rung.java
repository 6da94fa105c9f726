package guatu.supervision.ladder;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who stands behind a blocked matter, from the department up. */
public enum Rung {
    /** The unit that took it (责任单位). */
    DEPARTMENT,
    /** The supervision office (督查室). */
    SUPERVISION_OFFICE,
    /** The leader in charge of the field (分管领导). */
    LEADER_IN_CHARGE,
    /** The main leader (主要领导); nobody stands above. */
    MAIN_LEADER;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rung> find(String code) {
        return Stream.of(values()).filter(rung -> rung.code().equals(code)).findFirst();
    }

    public Optional<Rung> next() {
        return this == MAIN_LEADER ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
