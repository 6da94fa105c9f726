package guatu.scheduling.exchange;

import java.util.Locale;

/**
 * Something in a file that a plan can't hold as it stands.
 *
 * @param uid the task that it is about; empty for the whole file
 * @param detail what was found, such as the name of a calendar
 */
public record Finding(String uid, Kind kind, String detail) {

    /** What was found, and what was made of it. */
    public enum Kind {
        INACTIVE("inactive, so it is left out, with its links"),
        NO_LENGTH("has neither a duration nor dates; taken as a milestone"),
        INTERRUPTED("its work is interrupted; held as one stretch from its start to its finish"),
        PLACED_WITHOUT_DATES("is scheduled by hand but has no dates; scheduled by its links"),
        RESOURCES_DIFFER("people with different hours work on it; their hours are joined"),
        NEVER_WORKED("its calendar is never worked; the plan's calendar takes its place"),
        CONSTRAINT_ON_SUMMARY("a summary can't be held to this; the constraint is left out"),
        CONSTRAINT_WITHOUT_DATE("a constraint without a date; left out"),
        LAG_IN_PERCENT("a lag in percent; held as the length that it has now"),
        LINK_INTO_OWN_SUMMARY("a link between a summary and what is below it; left out"),
        LINK_TO_LEFT_OUT("a link to a task that is left out"),
        PROGRESS_OUT_OF_ORDER("its actual finish lies before its actual start; taken as finished when it started"),
        SUBPROJECT("another file is inserted here; held at the dates that this file has for it"),
        ESTIMATE_LEFT_OUT("its three-point estimate is out of order, or of elapsed time; left out"),
        DATE_OUT_OF_RANGE("a date outside the years 1850 to 2150; left out"),
        STOP_NOT_IN_FILE("works on construction days; only the public holiday of the Spring Festival is off");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In a line, for logs and the command. */
    public String message() {
        String about = uid.isEmpty() ? "" : "task " + uid + ": ";
        return about + kind.meaning + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
