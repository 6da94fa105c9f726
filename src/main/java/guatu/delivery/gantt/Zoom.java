package guatu.delivery.gantt;

import java.util.Locale;

/** How much time stands on a screen. */
public enum Zoom {
    /** The plan from its first to its last day, as wide as the page has room for it. */
    WHOLE(0.53),
    YEAR(0.8),
    QUARTER(2),
    MONTH(8);

    /** The least width of a day, in pixels. */
    final double dayWidth;

    Zoom(double dayWidth) {
        this.dayWidth = dayWidth;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@link #WHOLE} for a word that means nothing. */
    public static Zoom of(String code) {
        for (Zoom zoom : values()) {
            if (zoom.code().equals(code)) {
                return zoom;
            }
        }
        return WHOLE;
    }
}
