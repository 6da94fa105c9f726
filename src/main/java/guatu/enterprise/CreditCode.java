package guatu.enterprise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code (统一社会信用代码) of GB 32100-2015: 18 signs of an alphabet without I, O, Z, S and V, the last
 * of which checks the others.
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** Registrar and kind, the six digits of the district, and what follows. */
    private static final Pattern BEGINNING = Pattern.compile("[%1$s]{2}[0-9]{6}[%1$s]{0,10}".formatted(ALPHABET));

    private static final int BASE = 31;

    /** The weight of a place is this to the power of the place, modulo 31 (GB 32100-2015, 4.2.5). */
    private static final int GENERATOR = 3;

    /** @throws IllegalArgumentException when it is not the code's plain form or its check digit is wrong */
    public CreditCode {
        if (!holds(value)) {
            throw new IllegalArgumentException(
                    "%s is no unified social credit code. Expected 18 signs, the last being the check digit. Try: copy it from the business licence."
                            .formatted(value));
        }
    }

    /** What somebody typed, with blanks, small or full-width letters; empty when it is no code or its check digit is wrong. */
    public static Optional<CreditCode> read(String typed) {
        String plain = plain(typed);
        return holds(plain) ? Optional.of(new CreditCode(plain)) : Optional.empty();
    }

    /** The plain form of what reads as the beginning of a code, as far as the district; empty when it is something else. */
    public static Optional<String> beginning(String typed) {
        String plain = plain(typed);
        return BEGINNING.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** The check digit of the first 17 signs. */
    public static char checkDigit(String first17) {
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < LENGTH - 1; place++) {
            sum += ALPHABET.indexOf(first17.charAt(place)) * weight;
            weight = weight * GENERATOR % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static boolean holds(String value) {
        return value.length() == LENGTH
                && value.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)
                && value.charAt(LENGTH - 1) == checkDigit(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
