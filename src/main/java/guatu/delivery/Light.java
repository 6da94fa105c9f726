package guatu.delivery;

import java.util.Locale;

/** The lights, worst first. Each has a shape of its own, so that it is never told by colour alone. */
public enum Light {
    RED("▲"),
    AMBER("◆"),
    BLUE("◷"),
    GREEN("●"),
    GREY("○");

    private final String shape;

    Light(String shape) {
        this.shape = shape;
    }

    public String shape() {
        return shape;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Light of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public Light worse(Light other) {
        return ordinal() <= other.ordinal() ? this : other;
    }
}
