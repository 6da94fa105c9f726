package guatu.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The hours worked on a day, in order and apart from each other. */
final class DayShifts {

    static final DayShifts NONE = new DayShifts(List.of());

    /** Where each shift begins and ends, one after the other, in units from midnight. */
    private final int[] edges;

    private final int work;

    /** @throws IllegalArgumentException if shifts overlap */
    DayShifts(List<Shift> shifts) {
        edges = shifts.stream()
                .sorted()
                .flatMapToInt(shift -> IntStream.of(shift.fromUnits(), shift.toUnits()))
                .toArray();
        int total = 0;
        for (int i = 0; i < edges.length; i += 2) {
            if (i > 0 && edges[i] < edges[i - 1]) {
                throw new IllegalArgumentException(
                        "Found shifts that overlap: %s. Expected one to end before the next begins. Try joining them."
                                .formatted(shifts));
            }
            total += edges[i + 1] - edges[i];
        }
        work = total;
    }

    List<Shift> shifts() {
        return IntStream.range(0, edges.length / 2)
                .mapToObj(i -> new Shift(
                        edges[2 * i] / PlanTime.UNITS_PER_MINUTE, edges[2 * i + 1] / PlanTime.UNITS_PER_MINUTE))
                .toList();
    }

    int work() {
        return work;
    }

    int count() {
        return edges.length / 2;
    }

    int from(int shift) {
        return edges[2 * shift];
    }

    int to(int shift) {
        return edges[2 * shift + 1];
    }

    /** Units worked from midnight to the moment of the day. */
    int workBefore(int inDay) {
        int done = 0;
        for (int i = 0; i < edges.length && edges[i] < inDay; i += 2) {
            done += Math.min(inDay, edges[i + 1]) - edges[i];
        }
        return done;
    }

    /** The moment of the day at which the work is done, 1 to {@link #work()}. */
    int finish(int done) {
        int left = done;
        int i = 0;
        while (left > edges[i + 1] - edges[i]) {
            left -= edges[i + 1] - edges[i];
            i += 2;
        }
        return edges[i] + left;
    }

    /** The moment of the day at which work goes on after this much, 0 to less than {@link #work()}. */
    int start(int done) {
        int left = done;
        int i = 0;
        while (left >= edges[i + 1] - edges[i]) {
            left -= edges[i + 1] - edges[i];
            i += 2;
        }
        return edges[i] + left;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayShifts shifts && Arrays.equals(edges, shifts.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }
}
