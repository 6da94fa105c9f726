package guatu.calendar;

import java.time.LocalTime;

/**
 * Hours worked without a break. A shift past midnight is two: one to 24:00, one from 0:00 of the next day.
 *
 * @param fromMinute minutes from midnight, from 0
 * @param toMinute up to 1,440, more than {@code fromMinute}
 */
public record Shift(int fromMinute, int toMinute) implements Comparable<Shift> {

    public static final Shift WHOLE_DAY = new Shift(0, 24 * 60);

    /** @throws IllegalArgumentException if the shift ends before it begins, or lies outside the day */
    public Shift {
        if (fromMinute < 0 || toMinute <= fromMinute || toMinute > 24 * 60) {
            throw new IllegalArgumentException(
                    "Found a shift from minute %d to minute %d of a day. Expected 0 to 1,440, the end after the beginning. Try two shifts if it passes midnight."
                            .formatted(fromMinute, toMinute));
        }
    }

    /** @param to midnight means the end of the day */
    public static Shift of(LocalTime from, LocalTime to) {
        int end = to.toSecondOfDay() / 60;
        return new Shift(from.toSecondOfDay() / 60, end == 0 ? 24 * 60 : end);
    }

    public static Shift hours(int from, int to) {
        return new Shift(from * 60, to * 60);
    }

    int fromUnits() {
        return fromMinute * PlanTime.UNITS_PER_MINUTE;
    }

    int toUnits() {
        return toMinute * PlanTime.UNITS_PER_MINUTE;
    }

    @Override
    public int compareTo(Shift other) {
        return Integer.compare(fromMinute, other.fromMinute);
    }
}
