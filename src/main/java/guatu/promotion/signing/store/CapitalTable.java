package guatu.promotion.signing.store;

import guatu.promotion.signing.Capital;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreed, in place, actually used; rows are only added. */
@Repository
public class CapitalTable {

    private final JdbcClient jdbc;

    CapitalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person had used the key before, or the figure was corrected already. */
    public boolean insert(UUID id, UUID leadId, Capital made, UUID personId, String requestKey, Instant at) {
        return jdbc.sql("""
                        insert into lead_capital (id, lead_id, kind, capital, amount, currency, as_of, source, note, corrects,
                                                  recorded_at, recorded_by, request_key)
                        values (:id, :lead, :kind, :origin, :amount, :currency, :asOf, :source, :note, :corrects, :at, :person, :key)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("lead", leadId)
                        .param("kind", made.kind().code())
                        .param("origin", made.origin().code())
                        .param("amount", made.amount())
                        .param("currency", made.origin().currency())
                        .param("asOf", made.asOf())
                        .param("source", made.source())
                        .param("note", made.note())
                        .param("corrects", made.corrects().orElse(null))
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("key", requestKey)
                        .update()
                == 1;
    }

    /** Every figure of a deal that was known by then, by kind, the latest first. */
    public List<Capital.Recorded> of(UUID leadId, AsOf asOf) {
        return jdbc.sql("""
                        select c.*, p.display_name, not exists (select 1 from lead_capital n where n.corrects = c.id
                                                                and n.recorded_at < :known) as stands
                        from lead_capital c join person p on p.id = c.recorded_by
                        where c.lead_id = :lead and c.as_of <= :day and c.recorded_at < :known
                        order by case c.kind when 'agreed' then 1 when 'in_place' then 2 else 3 end, c.capital, c.as_of desc, c.id desc
                        """)
                .param("lead", leadId)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new Capital.Recorded(
                        row.getObject("id", UUID.class),
                        new Capital(
                                Capital.Kind.find(row.getString("kind")).orElseThrow(),
                                Capital.Origin.find(row.getString("capital")).orElseThrow(),
                                row.getBigDecimal("amount"),
                                row.getObject("as_of", LocalDate.class),
                                row.getString("source"),
                                row.getString("note"),
                                Optional.ofNullable(row.getObject("corrects", UUID.class))),
                        row.getBoolean("stands"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("display_name")))
                .list();
    }
}
