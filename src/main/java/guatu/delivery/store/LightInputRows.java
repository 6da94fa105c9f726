package guatu.delivery.store;

import static guatu.delivery.store.InitiativeTable.day;

import guatu.delivery.light.LightInputs;
import guatu.delivery.light.LightInputs.DueItem;
import guatu.delivery.light.LightInputs.Held;
import guatu.delivery.light.LightInputs.MoneyByNow;
import guatu.shell.AsOf;
import guatu.shell.database.CountedTogether;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What lights are computed from, in one statement for any number of initiatives. Today is read from the activities'
 * current columns, a past day as it was known then from the records, and as it is known now from both ({@link PastLightInputs}).
 */
@Repository
public class LightInputRows {

    private static final int AT_ONCE = 12_500;

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final CountedTogether together = new CountedTogether();

    LightInputRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    /** In parts, so that no statement over a whole city runs into the limit of a lost connection, nor out of its memory. */
    public List<LightInputs> of(Collection<UUID> initiativeIds, AsOf asOf) {
        return of(initiativeIds, asOf, AT_ONCE);
    }

    List<LightInputs> of(Collection<UUID> initiativeIds, AsOf asOf, int atOnce) {
        if (initiativeIds.size() <= atOnce) {
            return part(initiativeIds, asOf);
        }
        // In the order in which they were recorded, as they lie on the disk.
        List<UUID> ordered = initiativeIds.stream().sorted().toList();
        List<Integer> starts = IntStream.iterate(0, from -> from < ordered.size(), from -> from + atOnce)
                .boxed()
                .toList();
        Function<Integer, List<LightInputs>> read =
                from -> part(ordered.subList(from, Math.min(from + atOnce, ordered.size())), asOf);
        // What a transaction has just written, a second connection doesn't see; today's are read to be kept by it.
        if (asOf.today()) {
            return starts.stream().flatMap(from -> read.apply(from).stream()).toList();
        }
        return together.of(starts, read).values().stream().flatMap(List::stream).toList();
    }

    private List<LightInputs> part(Collection<UUID> initiativeIds, AsOf asOf) {
        LocalDate day = asOf.day();
        return ChosenInitiatives.statement(jdbc, LightInputStatements.of(asOf), initiativeIds)
                .param("day", day)
                .param(
                        "dayOver",
                        Timestamp.from(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("planBefore", Timestamp.from(asOf.planBefore(zone)))
                .param("year", day.getYear())
                .param("monthsOver", monthsOver(day))
                .param("yearStart", day.withDayOfYear(1))
                .query((row, number) -> read(row, day))
                .list();
    }

    /** Of the day's year. A month's share is asked for once the month is over. */
    static int monthsOver(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth() ? day.getMonthValue() : day.getMonthValue() - 1;
    }

    private static LightInputs read(ResultSet row, LocalDate day) throws SQLException {
        boolean elapsedMonths = "elapsed_months".equals(row.getString("schedule_basis"));
        BigDecimal weight = row.getBigDecimal("weight");
        Optional<BigDecimal> ofCurve = share(row.getBigDecimal("planned_weight"), weight);
        return new LightInputs(
                row.getObject("id", UUID.class),
                day,
                row.getBoolean("closed"),
                row.getInt("activities"),
                row.getInt("done"),
                day(row, "planned_start"),
                day(row, "actual_start"),
                day(row, "promised_on"),
                elapsedMonths && weight != null ? Optional.of(elapsed(day)) : ofCurve,
                share(row.getBigDecimal("earned_weight"), weight),
                elapsedMonths,
                money(row, day),
                row.getInt("late_count"),
                dueItem(row, "late"),
                dueItem(row, "due"),
                missingFixes(row),
                Stream.of(day(row, "last_record_on"), day(row, "last_note_on"))
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo),
                Optional.ofNullable(row.getString("held_reason")).map(reason -> held(row, reason)));
    }

    /** Elapsed months of the year in percent: the months that are over. */
    private static BigDecimal elapsed(LocalDate day) {
        return BigDecimal.valueOf(monthsOver(day) * 100L).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP));
    }

    private static Optional<MoneyByNow> money(ResultSet row, LocalDate day) throws SQLException {
        BigDecimal amount = row.getBigDecimal("money_amount");
        if (amount == null) {
            return Optional.empty();
        }
        BigDecimal planned = row.getBoolean("has_curve")
                ? share(row.getBigDecimal("money_curve"), amount).orElse(BigDecimal.ZERO)
                : elapsed(day);
        return Optional.of(new MoneyByNow(
                planned, share(row.getBigDecimal("money_done"), amount).orElse(BigDecimal.ZERO)));
    }

    private static Optional<DueItem> dueItem(ResultSet row, String prefix) throws SQLException {
        String on = row.getString(prefix + "_on");
        return on == null
                ? Optional.empty()
                : Optional.of(new DueItem(
                        UUID.fromString(row.getString(prefix + "_id")),
                        Objects.requireNonNull(row.getString(prefix + "_name")),
                        LocalDate.parse(on)));
    }

    private static List<String> missingFixes(ResultSet row) throws SQLException {
        List<String> missing = new ArrayList<>();
        if (row.getBoolean("no_owner")) {
            missing.add("owner");
        }
        if (row.getBoolean("no_content")) {
            missing.add("content");
        }
        if (row.getBoolean("no_standard")) {
            missing.add("standard");
        }
        if (row.getObject("promised_on") == null) {
            missing.add("promise");
        }
        if (row.getBoolean("no_answerable")) {
            missing.add("answerable");
        }
        return List.copyOf(missing);
    }

    private static Held held(ResultSet row, String reason) {
        try {
            return new Held(reason, row.getString("approved_by_name"), row.getObject("holds_until", LocalDate.class));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
