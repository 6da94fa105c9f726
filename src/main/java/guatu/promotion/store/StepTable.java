package guatu.promotion.store;

import guatu.promotion.Stage;
import guatu.promotion.Step;
import guatu.promotion.Step.Kind;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves of leads; rows are only added, and the lead's kept columns follow. */
@Repository
public class StepTable {

    private final JdbcClient jdbc;

    StepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the lead was moved since the person saw it; the guard counts, so that only one of two moves is made. */
    public boolean append(UUID id, UUID leadId, int seenSteps, Step step, UUID personId, Instant at) {
        boolean entering = step.kind().entersAStage();
        String sql = "update lead set steps = steps + 1, standing = :standing, stage = :stage, clock_from = :clockFrom"
                + (entering ? ", stage_since = :day" : "")
                // The first time that a stage was entered is what a funnel counts.
                + (entering ? ", %1$s = coalesce(%1$s, :day)".formatted(LeadWrites.column(step.stage())) : "")
                + " where id = :lead and steps = :seen";
        boolean moved = jdbc.sql(sql)
                        .param("standing", step.kind().standing())
                        .param("stage", step.stage().code())
                        .param("clockFrom", step.clockFrom())
                        .param("day", step.occurredOn())
                        .param("lead", leadId)
                        .param("seen", seenSteps)
                        .update()
                == 1;
        if (moved) {
            insert(id, leadId, seenSteps + 1, step, personId, at);
        }
        return moved;
    }

    private void insert(UUID id, UUID leadId, int number, Step step, UUID personId, Instant at) {
        jdbc.sql("""
                        insert into lead_step (id, lead_id, number, kind, stage, occurred_on, clock_from, reason, recorded_at,
                                               recorded_by)
                        values (:id, :lead, :number, :kind, :stage, :day, :clockFrom, :reason, :at, :person)
                        """)
                .param("id", id)
                .param("lead", leadId)
                .param("number", number)
                .param("kind", step.kind().code())
                .param("stage", step.stage().code())
                .param("day", step.occurredOn())
                .param("clockFrom", step.clockFrom())
                .param("reason", step.reason())
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .update();
    }

    /** Moves that had happened by the day, the first first. */
    public List<Step.Recorded> of(UUID leadId, AsOf asOf) {
        return jdbc.sql("""
                        select s.*, p.display_name from lead_step s join person p on p.id = s.recorded_by
                        where s.lead_id = :lead and s.occurred_on <= :day and s.recorded_at < :known order by s.number
                        """)
                .param("lead", leadId)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new Step.Recorded(
                        new Step(
                                Kind.of(row.getString("kind")),
                                Stage.of(row.getString("stage")),
                                row.getObject("occurred_on", LocalDate.class),
                                row.getObject("clock_from", LocalDate.class),
                                row.getString("reason")),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("display_name")))
                .list();
    }
}
