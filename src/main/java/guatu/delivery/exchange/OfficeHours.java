package guatu.delivery.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Days as other programs write them: from the hour at which work begins to the one at which it ends, on every calendar of plans. */
final class OfficeHours {

    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final LocalTime LAST = LocalTime.of(17, 0);

    private OfficeHours() {}

    static LocalDateTime start(LocalDate day) {
        return day.atTime(FIRST);
    }

    static LocalDateTime end(LocalDate day) {
        return day.atTime(LAST);
    }

    /** The day that ends at a moment; midnight ends the day before. */
    static LocalDate lastDay(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().minusDays(1)
                : moment.toLocalDate();
    }

    static LocalDateTime within(LocalDateTime endOfDay) {
        return end(lastDay(endOfDay));
    }
}
