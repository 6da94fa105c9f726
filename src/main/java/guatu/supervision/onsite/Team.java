package guatu.supervision.onsite;

import guatu.supervision.Unit;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A team set up for hard work.
 *
 * @param initiative its code; empty for a team of a whole field
 * @param plaqueOn the day on which a branch was given its plaque (授牌)
 */
public record Team(
        UUID id,
        Kind kind,
        String name,
        Unit unit,
        String initiative,
        String initiativeName,
        String purpose,
        LocalDate foundedOn,
        Optional<LocalDate> plaqueOn) {

    /** What a team is. */
    public enum Kind {
        /** A special working team, for instance on enforcement (执行专项工作组). */
        SPECIAL_TEAM,
        /** A party branch attached to a hard project (攻坚破难项目党支部). */
        PARTY_BRANCH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }
}
