package guatu.delivery.light;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the records say of one initiative by the end of a day: all that a light is computed from.
 *
 * @param closed it was closed by the day
 * @param activities how many activities its plan has
 * @param done how many of them are finished (gates: confirmed)
 * @param plannedPercent what the plan asks for by the day, 0 to 100; empty where the plan has no dates
 * @param earnedPercent what was reached, over the same activities
 * @param money empty where the year has no money plan
 * @param late the unfinished activities whose planned finish is past, the most overdue one
 * @param due the next planned finish that is not past
 * @param missingFixes keys of the fixes that are missing: owner, content, standard, promise, answerable
 * @param lastRecordOn the day of the latest record
 * @param held a justified cause that holds the light on the day
 */
public record LightInputs(
        UUID initiativeId,
        LocalDate day,
        boolean closed,
        int activities,
        int done,
        Optional<LocalDate> plannedStart,
        Optional<LocalDate> actualStart,
        Optional<LocalDate> promisedOn,
        Optional<BigDecimal> plannedPercent,
        Optional<BigDecimal> earnedPercent,
        boolean elapsedMonths,
        Optional<MoneyByNow> money,
        int lateCount,
        Optional<DueItem> late,
        Optional<DueItem> due,
        List<String> missingFixes,
        Optional<LocalDate> lastRecordOn,
        Optional<Held> held) {

    public boolean finished() {
        return closed || (activities > 0 && done == activities);
    }

    public boolean started() {
        return actualStart.isPresent();
    }

    /** @param planned what the year's plan asks for by the day, in percent of the year; the same for done */
    public record MoneyByNow(BigDecimal plannedPercent, BigDecimal donePercent) {}

    public record DueItem(UUID activityId, String name, LocalDate on) {}

    public record Held(String reason, String approvedBy, LocalDate until) {}
}
