package guatu.delivery.ledger;

import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import guatu.sheets.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the columns that the engine reads must keep to among themselves, the way the table does. */
final class SchedulingRules {

    private static final String AS_LATE_AS_POSSIBLE = "as_late_as_possible";

    private SchedulingRules() {}

    static void check(Line line, Map<String, @Nullable Object> values, List<Refusal> wrong) {
        constraint(line, values, wrong);
        estimate(line, values, wrong);
        crash(line, values, wrong);
    }

    private static void constraint(Line line, Map<String, @Nullable Object> values, List<Refusal> wrong) {
        Object kind = values.get("constraint_kind");
        boolean needsDay = kind != null && !AS_LATE_AS_POSSIBLE.equals(kind);
        if (needsDay != (values.get("constraint_on") != null)) {
            wrong.add(refusal(line, values, "constraint_on", Problem.CONSTRAINT_DAY));
        }
    }

    private static void estimate(Line line, Map<String, @Nullable Object> values, List<Refusal> wrong) {
        List<Integer> points = Stream.of("optimistic_working_days", "likely_working_days", "pessimistic_working_days")
                .map(values::get)
                .filter(Objects::nonNull)
                .map(Integer.class::cast)
                .toList();
        boolean ordered = points.equals(points.stream().sorted().toList())
                && points.stream().allMatch(days -> days >= 0);
        if (!points.isEmpty() && points.size() < 3) {
            wrong.add(refusal(line, values, "likely_working_days", Problem.ESTIMATE_INCOMPLETE));
        } else if (!ordered) {
            wrong.add(refusal(line, values, "likely_working_days", Problem.ESTIMATE_ORDER));
        }
    }

    private static void crash(Line line, Map<String, @Nullable Object> values, List<Refusal> wrong) {
        Object days = values.get("crash_working_days");
        Object cost = values.get("crash_cost_per_day");
        boolean negative = days instanceof Integer shortest && shortest < 0
                || cost instanceof BigDecimal amount && amount.signum() < 0;
        if (negative || (days == null) != (cost == null)) {
            wrong.add(refusal(line, values, "crash_working_days", Problem.CRASH_INCOMPLETE));
        } else if (days instanceof Integer shortest
                && values.get("duration_working_days") instanceof Integer duration
                && shortest > duration) {
            wrong.add(refusal(line, values, "crash_working_days", Problem.CRASH_LONGER));
        }
    }

    private static Refusal refusal(Line line, Map<String, @Nullable Object> values, String column, Problem problem) {
        return RowRules.refusal(line, line.sheet().column(column), problem, Values.plain(values.get(column)), "");
    }
}
