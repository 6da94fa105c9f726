package guatu.promotion.signing.store;

import guatu.promotion.signing.SignedProject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projects as they are counted, and the leads that each of them is. */
@Repository
public class SignedProjectTable {

    /** Keeps this queue apart from others of the schema. */
    private static final long COUNTING = 104;

    private final JdbcClient jdbc;

    SignedProjectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever signs waits here for whoever signs at this moment, so that two names of one project meet. */
    public void queueForCounting() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema(), :kind))")
                .param("kind", COUNTING)
                .query((row, number) -> true)
                .single();
    }

    public Optional<SignedProject> ofLead(UUID leadId) {
        return jdbc.sql("""
                        select p.* from signed_project_lead l join signed_project p on p.id = l.project_id
                        where l.lead_id = :lead
                        """)
                .param("lead", leadId)
                .query(SignedProjectTable::read)
                .optional();
    }

    /** Of the leads with these codes, those that were signed, with the project that each is. */
    public List<Found> among(Collection<String> leadCodes) {
        return leadCodes.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select k.code, p.* from lead k join signed_project_lead l on l.lead_id = k.id
                        join signed_project p on p.id = l.project_id
                        where k.code = any(cast(:codes as text[])) order by k.code
                        """)
                        .param("codes", leadCodes.toArray(String[]::new))
                        .query((row, number) -> new Found(row.getString("code"), read(row, number)))
                        .list();
    }

    public record Found(String leadCode, SignedProject project) {}

    /** False when a project with the online code was signed already. */
    public boolean begin(SignedProject made, @Nullable String onlineCode) {
        return jdbc.sql("""
                        insert into signed_project (id, lead_id, online_code, currency, agreed, signings)
                        values (:id, :lead, :onlineCode, :currency, :agreed, :signings)
                        on conflict (online_code) where online_code is not null do nothing
                        """)
                        .param("id", made.id())
                        .param("lead", made.leadId())
                        .param("onlineCode", onlineCode)
                        .param("currency", made.currency().orElse(null))
                        .param("agreed", made.agreed())
                        .param("signings", made.signings())
                        .update()
                == 1;
    }

    /** False when somebody signed it since it was read. */
    public boolean goOn(SignedProject next, int seenSignings) {
        return jdbc.sql("""
                        update signed_project set lead_id = :lead, currency = :currency, agreed = :agreed, signings = :signings
                        where id = :id and signings = :seen
                        """)
                        .param("id", next.id())
                        .param("lead", next.leadId())
                        .param("currency", next.currency().orElse(null))
                        .param("agreed", next.agreed())
                        .param("signings", next.signings())
                        .param("seen", seenSignings)
                        .update()
                == 1;
    }

    public void add(UUID projectId, UUID leadId) {
        jdbc.sql(
                        "insert into signed_project_lead (lead_id, project_id) values (:lead, :project) on conflict do nothing")
                .param("lead", leadId)
                .param("project", projectId)
                .update();
    }

    public void distinguish(UUID leadId, UUID projectId, String reason, UUID personId, Instant at) {
        jdbc.sql("""
                        insert into signing_distinction (lead_id, project_id, reason, recorded_at, recorded_by)
                        values (:lead, :project, :reason, :at, :person) on conflict do nothing
                        """)
                .param("lead", leadId)
                .param("project", projectId)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .update();
    }

    private static SignedProject read(ResultSet row, int number) throws SQLException {
        return new SignedProject(
                row.getObject("id", UUID.class),
                row.getObject("lead_id", UUID.class),
                Optional.ofNullable(row.getString("currency")),
                row.getBigDecimal("agreed"),
                row.getInt("signings"));
    }
}
