package guatu.scheduling.exchange;

import guatu.scheduling.Activity;
import guatu.scheduling.Constraint;
import guatu.scheduling.Constraint.Bound;
import guatu.scheduling.exchange.LedgerRows.Column;
import guatu.scheduling.exchange.LedgerRows.Row;
import guatu.scheduling.risk.Estimate;
import guatu.scheduling.risk.EstimateUnit;
import guatu.scheduling.risk.PertBeta;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of the ledger's sheet of activities. */
final class LedgerActivity {

    static final String EVERY_DAY = "everyday";
    static final String CONSTRUCTION = "construction";

    private static final Map<String, String> CALENDARS =
            Map.of("construction", CONSTRUCTION, "施工日", CONSTRUCTION, "everyday", EVERY_DAY, "每天", EVERY_DAY);
    private static final List<String> OFFICE = List.of("", "office", "机关工作日");
    private static final List<String> AS_LATE_AS_POSSIBLE = List.of("as_late_as_possible", "越晚越好");
    private static final Map<String, Bound> BOUNDS = Map.ofEntries(
            Map.entry("start_no_earlier", Bound.START_NO_EARLIER_THAN),
            Map.entry("不早于开始", Bound.START_NO_EARLIER_THAN),
            Map.entry("start_no_later", Bound.START_NO_LATER_THAN),
            Map.entry("不晚于开始", Bound.START_NO_LATER_THAN),
            Map.entry("finish_no_earlier", Bound.FINISH_NO_EARLIER_THAN),
            Map.entry("不早于完成", Bound.FINISH_NO_EARLIER_THAN),
            Map.entry("finish_no_later", Bound.FINISH_NO_LATER_THAN),
            Map.entry("不晚于完成", Bound.FINISH_NO_LATER_THAN),
            Map.entry("must_start", Bound.MUST_START_ON),
            Map.entry("必须开始于", Bound.MUST_START_ON),
            Map.entry("must_finish", Bound.MUST_FINISH_ON),
            Map.entry("必须完成于", Bound.MUST_FINISH_ON));

    private LedgerActivity() {}

    static String key(String initiative, String position) {
        return initiative + "/" + position;
    }

    static Activity of(Row row, List<Finding> findings) throws UnreadablePlanException {
        int days = row.wholeNumber(Column.DURATION, 0);
        if (days < 0) {
            throw row.wrong(Column.DURATION, "zero or more working days");
        }
        Activity activity = new Activity(key(row.text(Column.INITIATIVE), row.text(Column.POSITION)), days);
        activity = activity.constrained(constraint(row).stream().toArray(Constraint[]::new));
        Optional<LocalDate> deadline = row.day(Column.DEADLINE_ON);
        if (deadline.isPresent()) {
            activity = activity.due(deadline.get());
        }
        String calendar = row.text(Column.CALENDAR);
        if (OFFICE.contains(calendar)) {
            return activity;
        }
        if (!CALENDARS.containsKey(calendar)) {
            throw row.wrong(Column.CALENDAR, "机关工作日, 施工日 or 每天");
        }
        if (CALENDARS.get(calendar).equals(CONSTRUCTION)) {
            findings.add(new Finding(activity.key(), Finding.Kind.STOP_NOT_IN_FILE, ""));
        }
        return activity.onCalendar(CALENDARS.get(calendar));
    }

    /** Empty unless all three points are there and differ. */
    static Optional<Estimate> estimate(Row row) throws UnreadablePlanException {
        int optimistic = row.wholeNumber(Column.OPTIMISTIC, -1);
        int likely = row.wholeNumber(Column.LIKELY, -1);
        int pessimistic = row.wholeNumber(Column.PESSIMISTIC, -1);
        if (optimistic < 0 || likely < 0 || pessimistic < 0 || optimistic == pessimistic) {
            return Optional.empty();
        }
        if (optimistic > likely || likely > pessimistic) {
            throw row.wrong(Column.LIKELY, "optimistic, likely and pessimistic in this order");
        }
        return Optional.of(new PertBeta(EstimateUnit.WORKING_DAYS, optimistic, likely, pessimistic));
    }

    private static Optional<Constraint> constraint(Row row) throws UnreadablePlanException {
        String kind = row.text(Column.CONSTRAINT_KIND);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (AS_LATE_AS_POSSIBLE.contains(kind)) {
            return Optional.of(Constraint.asLateAsPossible());
        }
        if (!BOUNDS.containsKey(kind)) {
            throw row.wrong(Column.CONSTRAINT_KIND, "one of the ledger's constraints");
        }
        LocalDate day = row.day(Column.CONSTRAINT_ON)
                .orElseThrow(() -> row.wrong(Column.CONSTRAINT_ON, "a date such as 2026-09-30"));
        return Optional.of(Constraint.on(BOUNDS.get(kind), day));
    }
}
