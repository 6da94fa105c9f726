package guatu.delivery.exchange;

import java.util.Locale;

/**
 * Something of a file that a plan can't hold.
 *
 * @param name of the task; empty for the whole file
 * @param detail such as the name of a calendar
 */
public record Unheld(String name, What what, String detail) {

    /** What was found, and what becomes of it. */
    public enum What {
        SUMMARY,
        UNNAMED,
        CALENDAR,
        CREW,
        PART_OF_A_DAY,
        PART_OF_A_DAY_OF_LAG,
        SECOND_CONSTRAINT,
        PLACED_BY_HAND,
        LEVELING_DELAY,
        LINK_OF_SUMMARY,
        PROGRESS,
        /** The plan states a month, and the file a day within it. */
        DAY_WITHIN_STATED,
        FILE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
