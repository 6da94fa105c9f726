package guatu.supervision.scoring;

import java.util.Locale;

/** Whether more or less of a fact is better. */
public enum Direction {
    MORE,
    LESS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
