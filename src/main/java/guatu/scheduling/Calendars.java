package guatu.scheduling;

import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The calendars that a network works on.
 *
 * @param standard for activities that name none, and for the plan's own start and promise
 * @param others by the key that activities name
 */
public record Calendars(ShiftCalendar standard, Map<String, ShiftCalendar> others) {

    public Calendars {
        others = Map.copyOf(others);
    }

    public static Calendars of(ShiftCalendar standard) {
        return new Calendars(standard, Map.of());
    }

    public static Calendars office(WorkingCalendar calendar) {
        return of(ShiftCalendar.office(calendar));
    }

    public Calendars with(String key, ShiftCalendar calendar) {
        Map<String, ShiftCalendar> more = new HashMap<>(others);
        more.put(key, calendar);
        return new Calendars(standard, more);
    }

    /** @throws InvalidNetworkException if the activity names a calendar that is not there */
    ShiftCalendar of(Activity activity) {
        return activity.calendar().map(key -> named(activity, key)).orElse(standard);
    }

    /**
     * What its work is counted on: the hours of the people who do it.
     *
     * @throws InvalidNetworkException if the activity names a calendar that is not there
     */
    ShiftCalendar workOf(Activity activity) {
        return activity.crew().map(key -> named(activity, key)).orElseGet(() -> of(activity));
    }

    private ShiftCalendar named(Activity activity, String key) {
        ShiftCalendar calendar = others.get(key);
        if (calendar == null) {
            throw new InvalidNetworkException(new NetworkFault.UnknownCalendar(activity.key(), key));
        }
        return calendar;
    }

    /** The work of a week on the calendar that works least. */
    int leastWorkPerWeek() {
        return Stream.concat(Stream.of(standard), others.values().stream())
                .mapToInt(ShiftCalendar::workPerWeek)
                .min()
                .orElseThrow();
    }
}
