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

/** From which day an initiative has shown which light; rows are only added. */
@Repository
public class LightTurnTable {

    /**
     * How long each light stood between two days, as {@code standing}: initiative_id, organisation_id, light, dimension, since,
     * before, turned, days. The first light that is known is no turn. Bind {@code from} and {@code to}.
     */
    static final String STANDING = """
            turning as (
                select t.*, lead(t.day) over (partition by t.initiative_id order by t.day) as until,
                       lag(t.light) over (partition by t.initiative_id order by t.day) as before
                from light_turn t where t.day <= :to
            ), standing as (
                select initiative_id, organisation_id, light, dimension, day as since, before,
                       day > :from and before is not null as turned,
                       least(coalesce(until, cast(:to as date) + 1), cast(:to as date) + 1) - greatest(day, cast(:from as date)) as days
                from turning where coalesce(until, cast(:to as date) + 1) > :from
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
    public int keepToday(LocalDate day) {
        return jdbc.sql("""
                        insert into light_turn (initiative_id, day, light, dimension, reason, organisation_id)
                        select g.initiative_id, :day, g.light, lower(cast(g.reasons as jsonb) -> 0 ->> 'dimension'),
                               cast(g.reasons as jsonb) -> 0 ->> 'reason', g.organisation_id
                        from initiative_light g
                        left join lateral (select t.light from light_turn t where t.initiative_id = g.initiative_id
                                           order by t.day desc limit 1) b on true
                        where g.organisation_id is not null and b.light is distinct from g.light
                        on conflict (initiative_id, day) do nothing
                        """).param("day", day).update();
    }

    /** Lights of a past day, those that differ from the last that was kept before it. */
    public void keep(LocalDate day, Collection<LightReading> readings) {
        List<LightReading> all = List.copyOf(readings);
        jdbc.sql("""
                        insert into light_turn (initiative_id, day, light, dimension, reason, organisation_id)
                        select r.id, :day, r.light, r.dimension, r.reason, i.organisation_id
                        from unnest(cast(:ids as uuid[]), cast(:lights as text[]), cast(:dimensions as text[]), cast(:reasons as text[]))
                             as r(id, light, dimension, reason)
                        join initiative i on i.id = r.id
                        left join lateral (select t.light from light_turn t where t.initiative_id = r.id and t.day < :day
                                           order by t.day desc limit 1) b on true
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
