package guatu.scheduling.exchange;

import guatu.calendar.Shift;
import guatu.calendar.ShiftCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * The hours of a calendar as they stand in files, so that those of several people, or of a task and its people, can be put
 * together.
 *
 * @param week the shifts of each day of the week, in order and apart
 * @param ownDays days with other shifts than their week has
 */
record WorkHours(Map<DayOfWeek, List<Shift>> week, NavigableMap<LocalDate, List<Shift>> ownDays) {

    WorkHours {
        week = Collections.unmodifiableMap(new EnumMap<>(week));
        ownDays = Collections.unmodifiableNavigableMap(ownDays);
    }

    /** A calendar needs a week: days of their own alone have no rhythm to go on with. */
    boolean isEverWorked() {
        return week.values().stream().anyMatch(shifts -> !shifts.isEmpty());
    }

    /** When either is worked. */
    WorkHours joined(WorkHours other) {
        return with(other, WorkHours::join);
    }

    /** When both are worked. */
    WorkHours shared(WorkHours other) {
        return with(other, WorkHours::overlap);
    }

    /** @throws IllegalArgumentException if it is never worked */
    ShiftCalendar calendar() {
        ShiftCalendar.Builder builder = ShiftCalendar.builder();
        week.forEach(builder::week);
        ownDays.forEach(builder::day);
        return builder.build();
    }

    /** In order, and joined where they touch. */
    static List<Shift> inOrder(List<Shift> shifts) {
        return join(shifts, List.of());
    }

    private WorkHours with(WorkHours other, BinaryOperator<List<Shift>> together) {
        Map<DayOfWeek, List<Shift>> both = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> both.put(day, together.apply(on(day), other.on(day))));
        TreeSet<LocalDate> days = new TreeSet<>(ownDays.keySet());
        days.addAll(other.ownDays.keySet());
        NavigableMap<LocalDate, List<Shift>> own = new TreeMap<>();
        days.forEach(day -> own.put(day, together.apply(on(day), other.on(day))));
        return new WorkHours(both, own);
    }

    private List<Shift> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    private List<Shift> on(LocalDate day) {
        List<Shift> own = ownDays.get(day);
        return own == null ? on(day.getDayOfWeek()) : own;
    }

    private static List<Shift> join(List<Shift> one, List<Shift> other) {
        List<Shift> all = new ArrayList<>(one);
        all.addAll(other);
        Collections.sort(all);
        List<Shift> joined = new ArrayList<>();
        for (Shift shift : all) {
            Shift last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && shift.fromMinute() <= last.toMinute()) {
                joined.set(
                        joined.size() - 1, new Shift(last.fromMinute(), Math.max(last.toMinute(), shift.toMinute())));
            } else {
                joined.add(shift);
            }
        }
        return List.copyOf(joined);
    }

    private static List<Shift> overlap(List<Shift> one, List<Shift> other) {
        List<Shift> shared = new ArrayList<>();
        for (Shift a : one) {
            for (Shift b : other) {
                int from = Math.max(a.fromMinute(), b.fromMinute());
                int to = Math.min(a.toMinute(), b.toMinute());
                if (from < to) {
                    shared.add(new Shift(from, to));
                }
            }
        }
        return List.copyOf(shared);
    }
}
