package guatu.promotion.review.store;

import guatu.promotion.review.LeadSign;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warning signs of investors; rows are only added, the latest of a sign stands. */
@Repository
public class LeadSignTable {

    private final JdbcClient jdbc;

    LeadSignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person had used the key before. */
    public boolean insert(UUID id, UUID leadId, LeadSign made, UUID personId, String requestKey, Instant at) {
        return jdbc.sql("""
                        insert into lead_sign (id, lead_id, sign, present, checked_on, source, note, recorded_at, recorded_by,
                                               request_key)
                        values (:id, :lead, :sign, :present, :checkedOn, :source, :note, :at, :person, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", id)
                        .param("lead", leadId)
                        .param("sign", made.sign())
                        .param("present", made.present())
                        .param("checkedOn", made.checkedOn())
                        .param("source", made.source())
                        .param("note", made.note())
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("key", requestKey)
                        .update()
                == 1;
    }

    /** The standing word on each sign. */
    public List<LeadSign.Recorded> of(UUID leadId, AsOf asOf) {
        return jdbc.sql("""
                        select distinct on (s.sign) s.*, p.display_name from lead_sign s join person p on p.id = s.recorded_by
                        where s.lead_id = :lead and s.checked_on <= :day and s.recorded_at < :known
                        order by s.sign, s.checked_on desc, s.recorded_at desc, s.id desc
                        """)
                .param("lead", leadId)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new LeadSign.Recorded(
                        new LeadSign(
                                row.getString("sign"),
                                row.getBoolean("present"),
                                row.getObject("checked_on", LocalDate.class),
                                row.getString("source"),
                                row.getString("note")),
                        row.getString("display_name")))
                .list();
    }

    /** Leads of that investor that lie below one of the paths. */
    public List<UUID> leadsOf(String creditCode, String[] paths) {
        return jdbc.sql("""
                        select l.id from lead l join organisation o on o.id = l.organisation_id
                        where l.credit_code = :creditCode and o.path <@ any(cast(:paths as ltree[]))
                        """)
                .param("creditCode", creditCode)
                .param("paths", paths)
                .query(UUID.class)
                .list();
    }
}
