package guatu.scheduling.exchange;

import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Activity;
import guatu.scheduling.Calendars;
import guatu.scheduling.Network;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.exchange.LedgerRows.Column;
import guatu.scheduling.exchange.UnreadablePlanException.Fault;
import guatu.scheduling.risk.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plans in the ledger's sheet of activities (节点), with the sheet of links (紧前) that lies beside it. All initiatives of
 * the sheet are one network; an activity's key is its initiative's code and its position.
 */
final class LedgerPlan {

    private static final int OFFICE_MINUTES_PER_DAY = 8 * 60;
    private static final List<String> LINK_FILES = List.of("links.csv", "紧前.csv");

    private LedgerPlan() {}

    /** The sheet of links in the same folder; empty if there is none. */
    static byte[] linksBeside(Path activities) throws UnreadablePlanException {
        for (String name : LINK_FILES) {
            Path links = activities.toAbsolutePath().resolveSibling(name);
            if (Files.isRegularFile(links) && !links.equals(activities.toAbsolutePath())) {
                try {
                    return Files.readAllBytes(links);
                } catch (IOException unreadable) {
                    throw new UnreadablePlanException(
                            Fault.MISSING,
                            "Cannot read '%s'. Expected the links of the plan. Try its rights.".formatted(links));
                }
            }
        }
        return new byte[0];
    }

    /**
     * @param linkContent the sheet of links; empty if there is none
     * @param from empty for the earliest planned day of the sheet
     */
    static Plan read(String name, byte[] content, byte[] linkContent, Optional<LocalDate> from)
            throws UnreadablePlanException {
        List<LedgerRows.Row> rows =
                LedgerRows.read(name, content, List.of(Column.INITIATIVE, Column.POSITION, Column.NAME));
        List<Finding> findings = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        List<Plan.Task> tasks = new ArrayList<>();
        Map<String, Estimate> estimates = new HashMap<>();
        for (LedgerRows.Row row : rows) {
            Activity activity = LedgerActivity.of(row, findings);
            activities.add(activity);
            LedgerActivity.estimate(row).ifPresent(estimate -> estimates.put(activity.key(), estimate));
            tasks.add(new Plan.Task(activity.key(), row.text(Column.NAME), false));
        }
        if (activities.isEmpty()) {
            throw new UnreadablePlanException(
                    Fault.NO_ACTIVITIES,
                    "Found no row in '%s'. Expected a plan with at least one activity. Try exporting it again."
                            .formatted(name));
        }
        return new Plan(
                name,
                from.or(() -> firstDay(rows)).orElseThrow(() -> noStart(name)).atStartOfDay(),
                Optional.empty(),
                Network.of(activities, linkContent.length == 0 ? List.of() : LedgerLinks.read(name, linkContent)),
                calendars(),
                SchedulingRules.standard(),
                OFFICE_MINUTES_PER_DAY,
                estimates,
                tasks,
                findings);
    }

    private static Calendars calendars() {
        WorkingCalendar office = WorkingCalendar.stateCouncil();
        return Calendars.office(office)
                .with(LedgerActivity.EVERY_DAY, ShiftCalendar.everyDay())
                .with(LedgerActivity.CONSTRUCTION, ShiftCalendar.construction(office, 0, 0));
    }

    private static Optional<LocalDate> firstDay(List<LedgerRows.Row> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(Column.PLANNED_START, Column.PLANNED_FINISH)
                        .map(row::day)
                        .flatMap(Optional::stream))
                .min(LocalDate::compareTo);
    }

    private static UnreadablePlanException noStart(String name) {
        return new UnreadablePlanException(
                Fault.NO_START,
                "Found no planned day in '%s'. Expected one to start on. Try --from with a date.".formatted(name));
    }
}
