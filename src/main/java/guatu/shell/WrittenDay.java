package guatu.shell;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as addresses and forms write it, {@code 2026-02-10}; one so far away that nobody means it is none. */
public final class WrittenDay {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private WrittenDay() {}

    /** @throws DateTimeException when it is no day of the years 1900 to 2999 */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("not in the years %d to %d: %s".formatted(FIRST_YEAR, LAST_YEAR, text));
        }
        return day;
    }
}
