package guatu.delivery.store;

import static guatu.delivery.store.InitiativeTable.day;

import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.Crash;
import guatu.delivery.SchedulingTerms.DateConstraint;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.SchedulingTerms.WorkPattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of an activity that only the engine asks for. */
final class SchedulingTermsColumns {

    private SchedulingTermsColumns() {}

    static SchedulingTerms read(ResultSet row) throws SQLException {
        return new SchedulingTerms(
                WorkPattern.valueOf(row.getString("calendar").toUpperCase(Locale.ROOT)),
                constraint(row),
                day(row, "deadline_on"),
                estimate(row),
                crash(row),
                row.getString("category"));
    }

    private static Optional<DateConstraint> constraint(ResultSet row) throws SQLException {
        String kind = row.getString("constraint_kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new DateConstraint(
                        DateConstraint.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), day(row, "constraint_on")));
    }

    private static Optional<Estimate> estimate(ResultSet row) throws SQLException {
        return row.getObject("likely_working_days") == null
                ? Optional.empty()
                : Optional.of(new Estimate(
                        row.getInt("optimistic_working_days"),
                        row.getInt("likely_working_days"),
                        row.getInt("pessimistic_working_days")));
    }

    private static Optional<Crash> crash(ResultSet row) throws SQLException {
        return row.getObject("crash_working_days") == null
                ? Optional.empty()
                : Optional.of(new Crash(row.getInt("crash_working_days"), row.getBigDecimal("crash_cost_per_day")));
    }

    /** Each value under the name of its column. */
    static Map<String, @Nullable Object> values(SchedulingTerms terms) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("calendar", terms.calendar().code());
        values.put(
                "constraint_kind",
                terms.constraint().map(one -> one.kind().code()).orElse(null));
        values.put(
                "constraint_on", terms.constraint().flatMap(DateConstraint::on).orElse(null));
        values.put("deadline_on", terms.deadlineOn().orElse(null));
        values.put(
                "optimistic_working_days",
                terms.estimate().map(Estimate::optimistic).orElse(null));
        values.put("likely_working_days", terms.estimate().map(Estimate::likely).orElse(null));
        values.put(
                "pessimistic_working_days",
                terms.estimate().map(Estimate::pessimistic).orElse(null));
        values.put("crash_working_days", terms.crash().map(Crash::workingDays).orElse(null));
        values.put("crash_cost_per_day", terms.crash().map(Crash::costPerDay).orElse(null));
        values.put("category", terms.category());
        return values;
    }
}
