package guatu.calendar;

import java.util.Locale;

/** A text that is not a date in any of the forms of {@link StatedDate#parse}. Says what was found, expected, and to try. */
public final class UnreadableDateException extends IllegalArgumentException {

    /** What is wrong with the text. */
    public enum Reason {
        /** None of the written forms. */
        UNKNOWN_FORM,
        /** The month has no such day, as in 2026-02-30. */
        NO_SUCH_DAY,
        /** There is no such month, as in 2026-13, or a day was written before the month, as in 30/9/2026. */
        NO_SUCH_MONTH,
        NO_SUCH_QUARTER,
        /** A range of years whose first year is not the earlier one. */
        YEARS_NOT_IN_ORDER,
        /** A year before 1900 or after 2200. */
        YEAR_OUT_OF_RANGE
    }

    private final Reason reason;
    private final String found;

    UnreadableDateException(Reason reason, String found) {
        super(StatedDateWording.of(reason, found, Locale.ENGLISH));
        this.reason = reason;
        this.found = found;
    }

    public Reason reason() {
        return reason;
    }

    /** The text as it was typed. */
    public String found() {
        return found;
    }

    /** What is wrong, for the person who typed it: what was found, what was expected, what to try. */
    public String message(Locale locale) {
        return StatedDateWording.of(reason, found, locale);
    }
}
