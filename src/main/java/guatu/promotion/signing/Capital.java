package guatu.promotion.signing;

import guatu.shell.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A figure of a deal's investment, of all years up to its day.
 *
 * @param amount in yuan when domestic, in US dollars when foreign
 * @param corrects the figure that it takes the place of
 */
public record Capital(
        Kind kind,
        Origin origin,
        BigDecimal amount,
        LocalDate asOf,
        String source,
        String note,
        Optional<UUID> corrects) {

    public Capital {
        source = source.strip();
        note = note.strip();
        if (amount.signum() < 0) {
            throw new Refused("signing.refused.capital.negative", amount.toPlainString());
        }
        if (source.isEmpty()) {
            throw new Refused("signing.refused.capital.source");
        }
    }

    /** What it measures; one never stands in for another. */
    public enum Kind {
        /** 协议投资. */
        AGREED,
        /** 到位资金. */
        IN_PLACE,
        /** 实际使用. */
        USED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /** Where the capital comes from (内资、外资); it decides the currency. */
    public enum Origin {
        DOMESTIC("CNY"),
        FOREIGN("USD");

        private final String currency;

        Origin(String currency) {
            this.currency = currency;
        }

        public String currency() {
            return currency;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Origin> find(String code) {
            return Stream.of(values())
                    .filter(origin -> origin.code().equals(code))
                    .findFirst();
        }
    }

    /** A figure with when it was written down and by whom. @param stands nothing corrects it */
    public record Recorded(UUID id, Capital capital, boolean stands, Instant recordedAt, String recordedBy) {}
}
