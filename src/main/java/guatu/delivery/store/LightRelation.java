package guatu.delivery.store;

import guatu.delivery.LightReading;
import guatu.delivery.outlook.Outlook;
import guatu.shell.AsOf;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement finds, as of a day, the initiatives it reads as {@code i} and the lights it joins as {@code g}: the
 * tables themselves for today; for a past day the fields in force then, and lights handed over as arrays.
 */
public record LightRelation(String sql, String initiatives, Map<String, @Nullable Object> parameters) {

    public static final LightRelation TODAY = new LightRelation("initiative_light", "initiative", Map.of());

    /** How it is joined: of a past day, what was not known then has no light and is left out. */
    String join() {
        return (this == TODAY ? "left join " : "join ") + sql;
    }

    /**
     * A past day.
     *
     * @param planBefore see {@link AsOf#planBefore}
     */
    public static LightRelation of(Collection<LightReading> computed, AsOf asOf, Instant planBefore) {
        return of(of(computed, COLUMNS), asOf, planBefore);
    }

    /** The same with what is counted of lights, and no more: a whole city's reasons take long to hand over. */
    public static LightRelation toCount(Collection<LightReading> computed, AsOf asOf, Instant planBefore) {
        return of(of(computed, COUNTED), asOf, planBefore);
    }

    private static LightRelation of(LightRelation lights, AsOf asOf, Instant planBefore) {
        Map<String, @Nullable Object> parameters = new HashMap<>(lights.parameters());
        parameters.put("planBefore", Timestamp.from(planBefore));
        return new LightRelation(lights.sql(), PlanInForce.initiatives(asOf), parameters);
    }

    /** Lights that were just computed. */
    static LightRelation of(Collection<LightReading> computed) {
        return of(computed, COLUMNS);
    }

    private static LightRelation of(Collection<LightReading> computed, List<Column> listed) {
        List<LightReading> readings = List.copyOf(computed);
        if (readings.size() == 1) {
            return of(readings.getFirst());
        }
        String columns = listed.stream()
                .map(column -> ":" + column.parameter() + "::" + column.type() + "[]")
                .collect(Collectors.joining(", "));
        String names = listed.stream().map(Column::name).collect(Collectors.joining(", "));
        Map<String, @Nullable Object> parameters = new HashMap<>();
        listed.forEach(column -> parameters.put(
                column.parameter(), readings.stream().map(column.value()).toArray(column.array())));
        return new LightRelation(
                "(select * from unnest(%s) as l(%s))".formatted(columns, names), "initiative", parameters);
    }

    /** A row of plain values: PostgreSQL keeps the plan, which it doesn't for arrays. */
    private static LightRelation of(LightReading reading) {
        String columns = COLUMNS.stream()
                .map(column -> "cast(:" + column.parameter() + " as " + column.type() + ") as " + column.name())
                .collect(Collectors.joining(", "));
        Map<String, @Nullable Object> parameters = new HashMap<>();
        COLUMNS.forEach(
                column -> parameters.put(column.parameter(), column.value().apply(reading)));
        return new LightRelation("(select " + columns + ")", "initiative", parameters);
    }

    /** A column of {@code initiative_light} as an array to be bound. */
    private record Column(
            String name,
            String type,
            IntFunction<@Nullable Object[]> array,
            Function<LightReading, @Nullable Object> value) {

        String parameter() {
            return "g_" + name;
        }
    }

    private static Column day(String name, Function<LightReading, Optional<LocalDate>> value) {
        return new Column(
                name,
                "date",
                Date[]::new,
                reading -> value.apply(reading).map(Date::valueOf).orElse(null));
    }

    private static Column text(String name, Function<LightReading, String> value) {
        return new Column(name, "text", String[]::new, value::apply);
    }

    private static Column number(String name, Function<LightReading, Optional<BigDecimal>> value) {
        return new Column(
                name,
                "numeric",
                BigDecimal[]::new,
                reading -> value.apply(reading).orElse(null));
    }

    private static Column whole(String name, Function<LightReading, Optional<Integer>> value) {
        return new Column(
                name, "int", Integer[]::new, reading -> value.apply(reading).orElse(null));
    }

    private static Column truth(String name, Function<LightReading, Boolean> value) {
        return new Column(name, "boolean", Boolean[]::new, value::apply);
    }

    private static Column foreseen(String name, Function<Outlook, LocalDate> value) {
        return day(name, reading -> reading.outlook().map(value));
    }

    /** In the order in which {@link LightTable} stores them. */
    private static final List<Column> COLUMNS = List.of(
            new Column("initiative_id", "uuid", UUID[]::new, LightReading::initiativeId),
            day("evaluated_on", reading -> Optional.of(reading.day())),
            text("light", reading -> reading.light().code()),
            text("computed_light", reading -> reading.computed().code()),
            text("rule_version", LightReading::ruleVersion),
            text("reasons", LightTable::reasons),
            number("planned_percent", LightReading::plannedPercent),
            number("earned_percent", LightReading::earnedPercent),
            day("next_due_on", LightReading::nextDueOn),
            whole("overdue_count", reading -> Optional.of(reading.overdueCount())),
            whole("days_late", reading -> Optional.of(reading.daysLate())),
            whole("silent_days", LightReading::silentDays),
            whole("missing_fixes", reading -> Optional.of(reading.missingFixes())),
            truth("started", LightReading::started),
            truth("finished", LightReading::finished),
            foreseen("forecast_finish", Outlook::forecastFinish),
            number("probability", reading -> reading.outlook().flatMap(Outlook::probability)),
            foreseen("p50_on", Outlook::p50On),
            foreseen("p80_on", Outlook::p80On),
            foreseen("p95_on", Outlook::p95On),
            whole("working_days_to_gain", reading -> reading.outlook().map(Outlook::workingDaysToGain)),
            new Column(
                    "outlook_rule",
                    "text",
                    String[]::new,
                    reading -> reading.outlook().map(Outlook::ruleVersion).orElse(null)),
            new Column(
                    "outlook_seed",
                    "bigint",
                    Long[]::new,
                    reading -> reading.outlook().map(Outlook::seed).orElse(null)));

    /** What {@link TallyRows} reads where nothing else is asked for. */
    private static final List<Column> COUNTED = COLUMNS.stream()
            .filter(column -> Set.of(
                            "initiative_id",
                            "light",
                            "next_due_on",
                            "overdue_count",
                            "silent_days",
                            "missing_fixes",
                            "finished")
                    .contains(column.name()))
            .toList();
}
