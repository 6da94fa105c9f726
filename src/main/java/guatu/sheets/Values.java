package guatu.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares and writes values of the form. */
public final class Values {

    private Values() {}

    /** Equal for a person: 1.50 and 1.5 are, and so are a blank text and none. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
            return number.compareTo(second) == 0;
        }
        return Objects.equals(blankAsNone(one), blankAsNone(other));
    }

    /** The value in plain words, numbers without an exponent or needless zeros. */
    public static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case List<?> several ->
                String.join(";", several.stream().map(Object::toString).toList());
            case Boolean truth -> truth ? "是" : "否";
            default -> value.toString();
        };
    }

    private static @Nullable Object blankAsNone(@Nullable Object value) {
        return "".equals(value) || List.of().equals(value) ? null : value;
    }
}
