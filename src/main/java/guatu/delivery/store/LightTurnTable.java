package guatu.delivery.store;

import guatu.delivery.LightReading;
import guatu.delivery.light.Finding;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which day until which an initiative showed which light; a light's end is told when the next one comes. */
@Repository
public class LightTurnTable {

    /**
     * How long each light stood between two days, as {@code standing}: initiative_id, organisation_id, light, dimension, since,
     * before, turned, last, days. The first light that is known is no turn. Bind {@code from} and {@code to}.
     */
    static final String STANDING = """
            standing as (
                select initiative_id, organisation_id, light, dimension, day as since, light_before as before,
                       day > :from and light_before is not null and light_before <> light as turned,
                       until_on is null or until_on > :to as last,
                       least(coalesce(until_on, cast(:to as date) + 1), cast(:to as date) + 1) - greatest(day, cast(:from as date)) as days
                from light_turn where day <= :to and (until_on is null or until_on > :from)
            )""";

    private final JdbcClient jdbc;

    LightTurnTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the day was read already, by whatever node */
    public boolean begin(LocalDate day, String readFrom, Instant at) {
        return jdbc.sql("""
                        insert into light_day (day, read_from, recorded_at) values (:day, :from, :at) on conflict (day) do nothing
                        """)
                        .param("day", day)
                        .param("from", readFrom)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    public boolean anyDay() {
        return jdbc.sql("select exists (select 1 from light_day)")
                .query(Boolean.class)
                .single();
    }

    public boolean has(LocalDate day) {
        return jdbc.sql("select exists (select 1 from light_day where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** True when there are initiatives, and the light of each was computed for the day. */
    public boolean ready(LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from initiative_light)
                               and not exists (select 1 from initiative_light where evaluated_on < :day)
                        """).param("day", day).query(Boolean.class).single();
    }

    /** Of today's lights as they stand, those that differ from the last that was kept. */
    public void keepToday(LocalDate day) {
        jdbc.sql("""
                        insert into light_turn (initiative_id, day, light, dimension, reason, organisation_id, light_before)
                        select g.initiative_id, :day, g.light, lower(cast(g.reasons as jsonb) -> 0 ->> 'dimension'),
                               cast(g.reasons as jsonb) -> 0 ->> 'reason', g.organisation_id, b.light
                        from initiative_light g left join light_turn b on b.initiative_id = g.initiative_id and b.until_on is null
                        where g.organisation_id is not null and b.light is distinct from g.light
                        on conflict (initiative_id, day) do nothing
                        """).param("day", day).update();
        endBefore(day);
    }

    /** Where a light came on the day, the one before it stood until then. */
    private void endBefore(LocalDate day) {
        jdbc.sql("""
                        update light_turn t set until_on = :day from light_turn n
                        where n.day = :day and n.initiative_id = t.initiative_id and t.day < :day
                          and (t.until_on is null or t.until_on > :day)
                        """).param("day", day).update();
    }

    /** Where a light came on the day, the one after it, which was kept earlier, has another one before it. */
    private void beginAfter(LocalDate day) {
        jdbc.sql("""
                        update light_turn t set light_before = n.light from light_turn n
                        where n.day = :day and n.initiative_id = t.initiative_id and t.day = n.until_on
                        """).param("day", day).update();
    }

    /** Lights of a past day, those that differ from the last that was kept before it. */
    public void keep(LocalDate day, Collection<LightReading> readings) {
        List<LightReading> all = List.copyOf(readings);
        jdbc.sql("""
                        insert into light_turn (initiative_id, day, light, dimension, reason, organisation_id, light_before, until_on)
                        select r.id, :day, r.light, r.dimension, r.reason, i.organisation_id, b.light, f.day
                        from unnest(cast(:ids as uuid[]), cast(:lights as text[]), cast(:dimensions as text[]), cast(:reasons as text[]))
                             as r(id, light, dimension, reason)
                        join initiative i on i.id = r.id
                        left join lateral (select t.light from light_turn t where t.initiative_id = r.id and t.day < :day
                                           order by t.day desc limit 1) b on true
                        left join lateral (select min(t.day) as day from light_turn t where t.initiative_id = r.id and t.day > :day) f
                                  on true
                        where b.light is distinct from r.light
                        on conflict (initiative_id, day) do nothing
                        """)
                .param("day", day)
                .param("ids", all.stream().map(LightReading::initiativeId).toArray(UUID[]::new))
                .param("lights", all.stream().map(one -> one.light().code()).toArray(String[]::new))
                .param(
                        "dimensions",
                        all.stream().map(one -> dimension(one.findings())).toArray(String[]::new))
                .param(
                        "reasons",
                        all.stream()
                                .map(one -> one.findings().getFirst().reason())
                                .toArray(String[]::new))
                .update();
        endBefore(day);
        beginAfter(day);
    }

    private static String dimension(List<Finding> findings) {
        return findings.getFirst().dimension().name().toLowerCase(Locale.ROOT);
    }

    public long initiatives() {
        return jdbc.sql("select count(*) from initiative").query(Long.class).single();
    }

    public List<UUID> initiativesSetUpBefore(Instant instant) {
        return jdbc.sql("select id from initiative where created_at < :at order by id")
                .param("at", Timestamp.from(instant))
                .query(UUID.class)
                .list();
    }
}
