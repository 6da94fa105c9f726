package guatu.supervision.whistle.store;

import guatu.shell.AsOf;
import guatu.supervision.store.UnitReach;
import guatu.supervision.whistle.Whistle;
import guatu.supervision.whistle.WhistleQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whistles, today's and those of a past day. */
@Repository
public class WhistleTable {

    private static final String SELECT = WhistleRows.COLUMNS + "%s" + WhistleRows.JOINED;

    /** So many are counted; a list that has more says "more than". */
    public static final int MOST_COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final UnitReach reach;
    private final Clock clock;

    WhistleTable(JdbcClient jdbc, UnitReach reach, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.clock = clock;
    }

    private WhistleRelation relation(WhistleQuery query, AsOf asOf) {
        return query.list().open() ? WhistleRelation.ofOpen(asOf, clock.getZone()) : WhistleRelation.of(asOf);
    }

    /** @param paths below which the person may see */
    public WhistleSight sight(String[] paths) {
        List<UUID> units = reach.below(paths);
        return new WhistleSight(units, reach.of("whistle_unit", paths, units));
    }

    public Optional<Whistle> byCode(WhistleSight sight, String code, AsOf asOf) {
        WhistleRelation relation = WhistleRelation.of(asOf);
        return jdbc.sql(SELECT.formatted(relation.sql()) + " where w.code = :code and " + sight.sql())
                .params(relation.parameters())
                .params(sight.parameters())
                .param("code", code)
                .query(WhistleRows::read)
                .optional();
    }

    /** For the product itself, which looks through nobody. */
    public Whistle byId(UUID id) {
        return jdbc.sql(SELECT.formatted(" whistle w ") + " where w.id = :id")
                .param("id", id)
                .query(WhistleRows::read)
                .single();
    }

    /** The newest first. */
    public List<Whistle> list(WhistleSight sight, WhistleQuery query, AsOf asOf, int limit) {
        WhistleRelation relation = relation(query, asOf);
        WhistleConditions conditions = WhistleConditions.of(query, sight, asOf);
        return jdbc.sql(SELECT.formatted(relation.sql()) + conditions.sql() + """
                         and (:after = '' or (w.raised_on, w.id) < (select a.raised_on, a.id from whistle a where a.code = :after))
                        order by w.raised_on desc, w.id desc limit :limit
                        """)
                .params(relation.parameters())
                .params(conditions.parameters())
                .param("after", query.after())
                .param("limit", limit)
                .query(WhistleRows::read)
                .list();
    }

    /** Of those whose subject is named: what has been blocked longest first. */
    public List<Whistle> blockedLongest(WhistleSight sight, WhistleQuery query, AsOf asOf, int limit) {
        WhistleRelation relation = relation(query, asOf);
        WhistleConditions conditions = WhistleConditions.of(query, sight, asOf);
        return jdbc.sql(SELECT.formatted(relation.sql()) + conditions.sql() + """
                         and w.subject_name <> '' order by w.since_on, w.code collate "C" limit :limit
                        """)
                .params(relation.parameters())
                .params(conditions.parameters())
                .param("limit", limit)
                .query(WhistleRows::read)
                .list();
    }

    /** How many there are, at most one more than {@link #MOST_COUNTED}. */
    public long count(WhistleSight sight, WhistleQuery query, AsOf asOf) {
        WhistleRelation relation = relation(query, asOf);
        WhistleConditions conditions = WhistleConditions.of(query, sight, asOf);
        return jdbc.sql("select count(*) from (select 1 from " + relation.sql() + conditions.sql() + " limit :most) c")
                .params(relation.parameters())
                .params(conditions.parameters())
                .param("most", MOST_COUNTED + 1)
                .query(Long.class)
                .single();
    }

    /** Of an initiative or a deal, what is open first, then the newest. */
    public List<Whistle> of(WhistleSight sight, Whistle.Kind kind, UUID subjectId, AsOf asOf, int limit) {
        WhistleRelation relation = WhistleRelation.of(asOf);
        String column = kind == Whistle.Kind.LEAD ? "w.lead_id" : "w.initiative_id";
        return jdbc.sql(SELECT.formatted(relation.sql()) + " where " + column + " = :subject and " + sight.sql()
                        + " order by w.closed_on is not null, w.raised_on desc, w.id desc limit :limit")
                .params(relation.parameters())
                .params(sight.parameters())
                .param("subject", subjectId)
                .param("limit", limit)
                .query(WhistleRows::read)
                .list();
    }

    /**
     * What waits for units, the most urgent first: to be taken by one that was asked, solved by the one that leads, confirmed by
     * the one that blew it.
     */
    public List<Whistle> waiting(List<UUID> units, int limit) {
        return jdbc.sql(SELECT.formatted(" whistle w ") + """
                         where w.closed_on is null and (exists
                            (select 1 from whistle_unit u
                             where u.whistle_id = w.id and u.organisation_id = any(cast(:units as uuid[]))
                               and ((u.part = 'asked' and w.state = 'sent') or (u.part = 'lead' and w.state = 'taken')
                                    or (u.part = 'joint' and u.finished_on is null and w.state = 'taken')
                                    or (u.organisation_id = w.organisation_id and w.state = 'reported')))) is true
                        order by w.due_on, w.id limit :limit
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("limit", limit)
                .query(WhistleRows::read)
                .list();
    }

    /** The whistles whose rung is over by the day. */
    public List<UUID> toClimb(LocalDate today, int limit) {
        return jdbc.sql("""
                        select id from whistle where climb_on is not null and climb_on <= :today
                        order by climb_on, id limit :limit
                        """)
                .param("today", today)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** The code of what the person blew under the key before. */
    public Optional<String> blownBefore(UUID personId, String requestKey) {
        return jdbc.sql("select code from whistle where recorded_by = :person and request_key = :key")
                .param("person", personId)
                .param("key", requestKey)
                .query(String.class)
                .optional();
    }
}
