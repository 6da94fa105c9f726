package guatu.scheduling.compression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What each finish costs. Between two points the cost runs straight; it never falls towards earlier finishes, and every further day
 * costs at least what the day before cost.
 *
 * @param points from the earliest possible finish to that of the plan as it is, which costs nothing
 */
public record TradeOffCurve(List<Point> points) {

    public TradeOffCurve {
        points = List.copyOf(points);
    }

    /**
     * @param workingDays from the start of the plan to the finish
     * @param finish the last day worked
     * @param costPerWorkingDay of each working day between this finish and the next point's; zero at the last
     */
    public record Point(int workingDays, LocalDate finish, BigDecimal cost, BigDecimal costPerWorkingDay) {}
}
