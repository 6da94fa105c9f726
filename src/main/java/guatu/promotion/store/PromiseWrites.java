package guatu.promotion.store;

import guatu.promotion.promise.Done;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.PromiseVersion.Change;
import guatu.promotion.promise.Terms;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes promises, their versions and what was done for them. Who may was asked before. */
@Repository
public class PromiseWrites {

    private final JdbcClient jdbc;

    PromiseWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year; nobody else gets one before the transaction ends. */
    public int nextNumber(int year) {
        return jdbc.sql("""
                        insert into promise_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = promise_number.last + 1
                        returning last
                        """).param("year", year).query(Integer.class).single();
    }

    /** False when the person had used the key before. */
    public boolean insert(UUID id, String code, UUID leadId, Measure measure, UUID by, String key, Instant at) {
        return jdbc.sql("""
                        insert into promise (id, code, lead_id, side, measure, recorded_at, recorded_by, request_key)
                        values (:id, :code, :lead, :side, :measure, :at, :by, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", id)
                        .param("code", code)
                        .param("lead", leadId)
                        .param("side", measure.side().code())
                        .param("measure", measure.code())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("key", key)
                        .update()
                == 1;
    }

    /** False when somebody else has put forward that version, or one that still waits. */
    public boolean put(UUID promiseId, int number, Terms terms, boolean released, Change change, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into promise_version (promise_id, number, side, wording, amount, currency, due_on, basis, released, reason,
                                                     change_basis, compensation, recorded_at, recorded_by)
                        values (:promise, :number, :side, :wording, :amount, :currency, :due, :basis, :released, :reason, :changeBasis,
                                :compensation, :at, :by)
                        on conflict do nothing
                        """)
                        .param("promise", promiseId)
                        .param("number", number)
                        .param("side", terms.measure().side().code())
                        .param("wording", terms.wording())
                        .param("amount", terms.amount())
                        .param("currency", terms.currency())
                        .param("due", terms.dueOn().orElse(null))
                        .param("basis", terms.basis())
                        .param("released", released)
                        .param("reason", change.reason())
                        .param("changeBasis", change.basis())
                        .param("compensation", change.compensation())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** False when it was decided before. What the zone promises is approved with the review that clears it. */
    public boolean decide(UUID promiseId, int number, boolean approved, String note, UUID by, Instant at) {
        return jdbc.sql("""
                        update promise_version v set decision = :decision, decision_note = :note, decided_by = :by, decided_at = :at,
                            clearance_id = (select r.id from fair_competition_review r
                                            where r.promise_id = :promise and r.version = :number and r.clears
                                            order by r.recorded_at desc limit 1),
                            cleared = (select true from fair_competition_review r
                                       where r.promise_id = :promise and r.version = :number and r.clears limit 1)
                        where v.promise_id = :promise and v.number = :number and v.decision is null
                        """)
                        .param("decision", approved ? "approved" : "refused")
                        .param("note", note)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("promise", promiseId)
                        .param("number", number)
                        .update()
                == 1;
    }

    /** False when the person had used the key before, the document is not the deal's, or another row took that one's place. */
    public boolean fulfil(UUID id, UUID promiseId, Done done, UUID by, String key, Instant at) {
        return jdbc.sql("""
                        insert into promise_fulfilment (id, promise_id, occurred_on, amount, note, source, file_id, supersedes,
                                                        recorded_at, recorded_by, request_key)
                        select :id, p.id, :day, :amount, :note, :source, cast(:file as uuid), cast(:supersedes as uuid), :at, :by, :key
                        from promise p
                        where p.id = :promise
                        and (cast(:file as uuid) is null
                             or exists (select 1 from lead_file f where f.id = :file and f.lead_id = p.lead_id))
                        and (cast(:supersedes as uuid) is null
                             or exists (select 1 from promise_fulfilment b where b.id = :supersedes and b.promise_id = p.id))
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("promise", promiseId)
                        .param("day", done.on())
                        .param("amount", done.amount())
                        .param("note", done.note())
                        .param("source", done.source())
                        .param("file", done.fileId().orElse(null))
                        .param("supersedes", done.corrects().orElse(null))
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("key", key)
                        .update()
                == 1;
    }

    public boolean fulfilledBefore(UUID by, String key) {
        return jdbc.sql(
                        "select exists (select 1 from promise_fulfilment where recorded_by = :by and request_key = :key)")
                .param("by", by)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Which firm of the registry the lead's investor is; empty takes back what was said before. */
    public void setEnterprise(UUID leadId, Optional<UUID> enterprise, UUID by, Instant at) {
        jdbc.sql("delete from lead_enterprise where lead_id = :lead")
                .param("lead", leadId)
                .update();
        enterprise.ifPresent(firm -> jdbc.sql("""
                        insert into lead_enterprise (lead_id, enterprise_id, recorded_at, recorded_by)
                        values (:lead, :enterprise, :at, :by)
                        """)
                .param("lead", leadId)
                .param("enterprise", firm)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update());
    }

    /** Deals of a record that was merged are those of the record that stays. */
    public void moveEnterprise(UUID from, UUID to) {
        jdbc.sql("update lead_enterprise set enterprise_id = :to where enterprise_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
