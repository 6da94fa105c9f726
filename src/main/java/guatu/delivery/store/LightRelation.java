package guatu.delivery.store;

import guatu.delivery.LightReading;
import guatu.shell.AsOf;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where a statement finds, as of a day, the initiatives it reads as {@code i} and the lights it joins as {@code g}: the
 * tables themselves for today; for a past day the fields in force then, and lights handed over as arrays.
 */
public record LightRelation(String sql, String initiatives, Map<String, Object> parameters) {

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
        LightRelation lights = of(computed);
        Map<String, Object> parameters = new HashMap<>(lights.parameters());
        parameters.put("planBefore", Timestamp.from(planBefore));
        return new LightRelation(lights.sql(), PlanInForce.initiatives(asOf), parameters);
    }

    /** Lights that were just computed. */
    static LightRelation of(Collection<LightReading> computed) {
        List<LightReading> readings = List.copyOf(computed);
        return new LightRelation("""
                (select * from unnest(:gIds::uuid[], :gDays::date[], :gLights::text[], :gComputed::text[], :gRules::text[], :gReasons::text[],
                                      :gPlanned::numeric[], :gEarned::numeric[], :gDue::date[], :gOverdue::int[], :gLate::int[],
                                      :gSilent::int[], :gMissing::int[], :gStarted::boolean[], :gFinished::boolean[])
                 as l(initiative_id, evaluated_on, light, computed_light, rule_version, reasons, planned_percent, earned_percent,
                      next_due_on, overdue_count, days_late, silent_days, missing_fixes, started, finished))
                """, "initiative", columns(readings));
    }

    private static Map<String, Object> columns(List<LightReading> readings) {
        return Map.ofEntries(
                Map.entry(
                        "gIds",
                        readings.stream().map(LightReading::initiativeId).toArray(UUID[]::new)),
                Map.entry(
                        "gDays",
                        readings.stream().map(r -> Date.valueOf(r.day())).toArray(Date[]::new)),
                Map.entry(
                        "gLights", readings.stream().map(r -> r.light().code()).toArray(String[]::new)),
                Map.entry(
                        "gComputed",
                        readings.stream().map(r -> r.computed().code()).toArray(String[]::new)),
                Map.entry(
                        "gRules",
                        readings.stream().map(LightReading::ruleVersion).toArray(String[]::new)),
                Map.entry(
                        "gReasons",
                        readings.stream().map(r -> LightTable.reasons(r)).toArray(String[]::new)),
                Map.entry(
                        "gPlanned",
                        readings.stream()
                                .map(r -> r.plannedPercent().orElse(null))
                                .toArray(BigDecimal[]::new)),
                Map.entry(
                        "gEarned",
                        readings.stream()
                                .map(r -> r.earnedPercent().orElse(null))
                                .toArray(BigDecimal[]::new)),
                Map.entry(
                        "gDue",
                        readings.stream()
                                .map(r -> r.nextDueOn().map(Date::valueOf).orElse(null))
                                .toArray(Date[]::new)),
                Map.entry(
                        "gOverdue",
                        readings.stream().map(LightReading::overdueCount).toArray(Integer[]::new)),
                Map.entry("gLate", readings.stream().map(LightReading::daysLate).toArray(Integer[]::new)),
                Map.entry(
                        "gSilent",
                        readings.stream().map(r -> r.silentDays().orElse(null)).toArray(Integer[]::new)),
                Map.entry(
                        "gMissing",
                        readings.stream().map(LightReading::missingFixes).toArray(Integer[]::new)),
                Map.entry(
                        "gStarted", readings.stream().map(LightReading::started).toArray(Boolean[]::new)),
                Map.entry(
                        "gFinished",
                        readings.stream().map(LightReading::finished).toArray(Boolean[]::new)));
    }
}
