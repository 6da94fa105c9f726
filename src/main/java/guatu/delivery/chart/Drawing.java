package guatu.delivery.chart;

import guatu.delivery.chart.ChartRow.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The chart laid out: what lies where, in drawing units of one pixel at full width.
 *
 * @param day the line of the chosen day
 */
public record Drawing(TimeAxis axis, LocalDate day, List<LaneBox> lanes, int width, int height) {

    public static final int WIDTH = 1240;
    public static final int LABELS = 300;
    public static final int HEADER = 34;
    public static final int LANE_HEADER = 26;
    public static final int ROW = 24;
    private static final int RIGHT_MARGIN = 16;
    private static final int LANE_GAP = 6;

    /** A lane from its top edge; its rows below its header. */
    public record LaneBox(Lane lane, int top, int height, List<RowBox> rows) {}

    /** A row by its middle line. */
    public record RowBox(ChartRow row, int middle) {}

    public static Drawing of(List<Lane> lanes, LocalDate day) {
        List<LocalDate> days = lanes.stream()
                .flatMap(lane -> lane.rows().stream())
                .flatMap(Drawing::days)
                .toList();
        TimeAxis axis = TimeAxis.around(day, days, LABELS, WIDTH - LABELS - RIGHT_MARGIN);
        List<LaneBox> boxes = new ArrayList<>();
        int top = HEADER;
        for (Lane lane : lanes) {
            List<RowBox> rows = new ArrayList<>();
            int middle = top + LANE_HEADER + ROW / 2;
            for (ChartRow row : lane.rows()) {
                rows.add(new RowBox(row, middle));
                middle += ROW;
            }
            int height = LANE_HEADER + lane.rows().size() * ROW;
            boxes.add(new LaneBox(lane, top, height, List.copyOf(rows)));
            top += height + LANE_GAP;
        }
        return new Drawing(axis, day, List.copyOf(boxes), WIDTH, top + LANE_GAP);
    }

    private static Stream<LocalDate> days(ChartRow row) {
        return Stream.concat(
                row.marks().stream().map(Mark::on),
                Stream.of(row.start(), row.promisedOn(), row.forecast()).flatMap(Optional::stream));
    }
}
