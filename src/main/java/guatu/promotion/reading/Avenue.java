package guatu.promotion.reading;

import guatu.promotion.Unit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An avenue by which leads come to the zone.
 *
 * @param period when, as the source says; empty for what lasts
 * @param guests enterprises that took part
 * @param qualifier how exactly their number is stated, by the codes of figures
 * @param leads that came by it, of those that the person sees
 * @param signed of them, signed or beyond
 */
public record Avenue(
        String code,
        Unit unit,
        Kind kind,
        String name,
        String nameEn,
        String what,
        String whatEn,
        String period,
        OptionalInt guests,
        String qualifier,
        String source,
        long leads,
        long signed) {

    /** What it is. */
    public enum Kind {
        MEETING,
        ALLIANCE,
        PLATFORM,
        FUND,
        PARTNER;

        /** The name under which it is stored and its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }
}
