package guatu.promotion.promise;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something that happened and counts towards a promise, with where it is known from.
 *
 * @param on the day; for a figure of a year the year's last
 * @param value in the promise's unit; 1 for what is done or not
 * @param caliber what is counted and how; empty when its source does not say
 * @param source in words
 * @param path to the record; empty when none may be opened
 * @param contradicted another source says another value; this one is the least
 */
public record Fact(LocalDate on, BigDecimal value, String caliber, String source, String path, boolean contradicted) {

    public int year() {
        return on.getYear();
    }
}
