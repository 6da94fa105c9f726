package guatu.promotion.store;

import guatu.promotion.Unit;
import guatu.promotion.reading.Avenue;
import guatu.promotion.reading.Avenue.Kind;
import guatu.promotion.reading.PromotionTeam;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Avenues with the leads that came by them, and teams with the leads that they work on. */
@Repository
public class AvenueTable {

    private static final String ROWS = """
            select a.*, u.id as unit_id, u.code as unit_code, u.name as unit_name,
                   count(l.id) filter (where %1$s) as leads,
                   count(l.id) filter (where l.signed_on is not null and %1$s) as signed
            from promotion_avenue a join organisation u on u.id = a.organisation_id
            left join lead_avenue x on x.avenue_code = a.code
            left join lead l on l.id = x.lead_id
            left join organisation o on o.id = l.organisation_id
            """.formatted(LeadSight.SQL);

    private final JdbcClient jdbc;

    AvenueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the avenue in place of what stood under its code. */
    public void put(Avenue made) {
        jdbc.sql("""
                        insert into promotion_avenue (code, organisation_id, kind, name, name_en, what, what_en, period, guests, qualifier,
                                                      source)
                        values (:code, :unit, :kind, :name, :nameEn, :what, :whatEn, :period, :guests, :qualifier, :source)
                        on conflict (code) do update set
                            organisation_id = excluded.organisation_id, kind = excluded.kind, name = excluded.name,
                            name_en = excluded.name_en, what = excluded.what, what_en = excluded.what_en,
                            period = excluded.period, guests = excluded.guests, qualifier = excluded.qualifier,
                            source = excluded.source
                        """)
                .param("code", made.code())
                .param("unit", made.unit().id())
                .param("kind", made.kind().code())
                .param("name", made.name())
                .param("nameEn", made.nameEn())
                .param("what", made.what())
                .param("whatEn", made.whatEn())
                .param("period", made.period())
                .param("guests", made.guests().isPresent() ? made.guests().getAsInt() : null)
                .param("qualifier", made.qualifier())
                .param("source", made.source())
                .update();
    }

    public List<Avenue> list(LeadSight sight) {
        return jdbc.sql(ROWS + " group by a.code, u.id order by a.kind, a.code")
                .params(sight.parameters())
                .query(AvenueTable::read)
                .list();
    }

    public Optional<Avenue> byCode(LeadSight sight, String code) {
        return jdbc.sql(ROWS + " where a.code = :code group by a.code, u.id")
                .params(sight.parameters())
                .param("code", code)
                .query(AvenueTable::read)
                .optional();
    }

    /** False when the lead is known to have come by it. */
    public boolean link(UUID leadId, String avenueCode, UUID personId, Instant at) {
        return jdbc.sql("""
                        insert into lead_avenue (lead_id, avenue_code, recorded_at, recorded_by) values (:lead, :avenue, :at, :person)
                        on conflict do nothing
                        """)
                        .param("lead", leadId)
                        .param("avenue", avenueCode)
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .update()
                == 1;
    }

    /** Units of kind team, with the leads that stand in their ledger or are held by them. */
    public List<PromotionTeam> teams(LeadSight sight) {
        return jdbc.sql("""
                        select t.id, t.code, t.name, coalesce(p.name, '') as parent,
                               count(l.id) filter (where l.signed_on is null and l.standing = 'active' and %1$s) as leads,
                               count(l.id) filter (where l.signed_on is not null and %1$s) as signed
                        from organisation t left join organisation p on p.id = t.parent_id
                        left join lead l on l.organisation_id = t.id
                            or l.id in (select c.lead_id from lead_claim c where c.organisation_id = t.id and c.ended_at is null)
                        left join organisation o on o.id = l.organisation_id
                        where t.kind = 'team' and t.in_service
                        group by t.id, p.name order by t.code
                        """.formatted(LeadSight.SQL))
                .params(sight.parameters())
                .query((row, number) -> new PromotionTeam(
                        new Unit(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")),
                        row.getString("parent"),
                        row.getLong("leads"),
                        row.getLong("signed")))
                .list();
    }

    private static Avenue read(ResultSet row, int number) throws SQLException {
        @Nullable Integer guests = row.getObject("guests", Integer.class);
        return new Avenue(
                row.getString("code"),
                new Unit(row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                Kind.find(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("what"),
                row.getString("what_en"),
                row.getString("period"),
                guests == null ? OptionalInt.empty() : OptionalInt.of(guests),
                row.getString("qualifier"),
                row.getString("source"),
                row.getLong("leads"),
                row.getLong("signed"));
    }
}
