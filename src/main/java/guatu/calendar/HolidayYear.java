package guatu.calendar;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * The holidays and make-up days (调休) that one yearly notice of the State Council arranges.
 *
 * @param year the year that the notice is about; a few of its days may lie in the neighbouring years
 * @param notices addresses of the notice, the source of the days
 * @param days the days that the notice names; every other day follows the week
 */
public record HolidayYear(int year, List<URI> notices, List<ArrangedDay> days) {

    public HolidayYear {
        notices = List.copyOf(notices);
        days = List.copyOf(days);
    }

    /**
     * A day that a notice names.
     *
     * @param occasion the holiday for which the day is off, or for which it is worked in exchange
     * @param worked true for a make-up working day, false for a day off
     */
    public record ArrangedDay(LocalDate date, String occasion, boolean worked) {}
}
