package guatu.promotion.store;

import guatu.promotion.pipeline.Contact;
import guatu.promotion.pipeline.Contact.Kind;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits, calls, meetings and minutes; rows are only added. */
@Repository
public class LeadContactTable {

    private final JdbcClient jdbc;

    LeadContactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person had used the key before. */
    public boolean insert(UUID id, UUID leadId, Contact made, UUID personId, String requestKey, Instant at) {
        return jdbc.sql("""
                        insert into lead_contact (id, lead_id, kind, occurred_on, place, participants, summary, next_action,
                                                  next_on, recorded_at, recorded_by, request_key)
                        values (:id, :lead, :kind, :day, :place, :participants, :summary, :nextAction, :nextOn, :at,
                                :person, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", id)
                        .param("lead", leadId)
                        .param("kind", made.kind().code())
                        .param("day", made.occurredOn())
                        .param("place", made.place())
                        .param("participants", made.participants())
                        .param("summary", made.summary())
                        .param("nextAction", made.nextAction())
                        .param("nextOn", made.nextOn().orElse(null))
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("key", requestKey)
                        .update()
                == 1;
    }

    /** The latest contact says what is next; one that happened before it changes nothing. */
    public void keepLatest(UUID leadId, Contact made) {
        jdbc.sql("""
                        update lead set last_contact_on = :day, next_action = :nextAction, next_on = :nextOn
                        where id = :lead and (last_contact_on is null or last_contact_on <= :day)
                        """)
                .param("lead", leadId)
                .param("day", made.occurredOn())
                .param("nextAction", made.nextAction())
                .param("nextOn", made.nextOn().orElse(null))
                .update();
    }

    public boolean any(UUID leadId) {
        return jdbc.sql("select exists (select 1 from lead_contact where lead_id = :lead)")
                .param("lead", leadId)
                .query(Boolean.class)
                .single();
    }

    /** Those of these leads with any contact. */
    public Set<UUID> contacted(Collection<UUID> leads) {
        return Set.copyOf(jdbc.sql("select distinct lead_id from lead_contact where lead_id = any(:leads)")
                .param("leads", leads.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The newest first. */
    public List<Contact.Recorded> of(UUID leadId, AsOf asOf, int limit) {
        return jdbc.sql("""
                        select c.*, p.display_name from lead_contact c join person p on p.id = c.recorded_by
                        where c.lead_id = :lead and c.occurred_on <= :day and c.recorded_at < :known
                        order by c.occurred_on desc, c.recorded_at desc limit :limit
                        """)
                .param("lead", leadId)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("limit", limit)
                .query((row, number) -> new Contact.Recorded(
                        row.getObject("id", UUID.class),
                        new Contact(
                                Kind.find(row.getString("kind")).orElseThrow(),
                                row.getObject("occurred_on", LocalDate.class),
                                row.getString("place"),
                                row.getString("participants"),
                                row.getString("summary"),
                                row.getString("next_action"),
                                LeadRows.day(row, "next_on")),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("display_name")))
                .list();
    }
}
