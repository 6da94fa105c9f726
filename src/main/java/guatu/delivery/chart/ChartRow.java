package guatu.delivery.chart;

import guatu.delivery.Initiative.Unit;
import guatu.delivery.Light;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One initiative on the chart.
 *
 * @param start when it began, or was planned to
 * @param finishedOn when the last of its activities was finished, once all are
 * @param forecast when what is open is expected to be finished
 * @param likelihood of the promise, in percent, where it should be more likely
 */
public record ChartRow(
        UUID id,
        String code,
        String name,
        Unit unit,
        Light light,
        Optional<LocalDate> start,
        Optional<LocalDate> promisedOn,
        Optional<LocalDate> finishedOn,
        Optional<LocalDate> forecast,
        Optional<Integer> likelihood,
        List<Mark> marks) {

    public ChartRow {
        marks = List.copyOf(marks);
    }

    /** A milestone or gate: planned (hollow), reported (half), verified (filled). */
    public record Mark(UUID activityId, String name, LocalDate on, State state) {}

    public enum State {
        PLANNED,
        LATE,
        REPORTED,
        VERIFIED
    }
}
