package guatu.promotion.review.store;

import guatu.promotion.review.AdmissionInputs.Typed;
import guatu.promotion.review.AdmissionReview.NewCondition;
import guatu.promotion.review.AdmissionReview.Outcome;
import guatu.promotion.review.AdmissionSheet;
import guatu.promotion.review.AdmissionSheet.Line;
import guatu.shell.Identifiers;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes reviews: the sheet once, the decision once, each condition once. Who may was asked before. */
@Repository
public class ReviewWrites {

    private final JdbcClient jdbc;

    ReviewWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person had used the key before, or one of the deal waits for its decision. */
    public boolean insert(
            UUID id,
            UUID leadId,
            AdmissionSheet sheet,
            Typed typed,
            LocalDate today,
            UUID personId,
            String requestKey,
            Instant at) {
        boolean made = jdbc.sql("""
                        insert into admission_review (id, lead_id, number, rule_version, emission_tonnes_per_year, research_percent,
                                                      note, score, known_weight, whole_weight, submitted_on, recorded_at,
                                                      recorded_by, request_key)
                        select :id, :lead, coalesce(max(r.number), 0) + 1, :rule, cast(:emission as numeric),
                               cast(:research as numeric), :note, :score, :known, :whole, cast(:today as date),
                               cast(:at as timestamptz), :person, :key
                        from admission_review r where r.lead_id = :lead
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("lead", leadId)
                        .param("rule", sheet.ruleVersion())
                        .param("emission", typed.emissionTonnesPerYear().orElse(null))
                        .param("research", typed.researchPercent().orElse(null))
                        .param("note", typed.note())
                        .param("score", sheet.score())
                        .param("known", sheet.knownWeight())
                        .param("whole", sheet.wholeWeight())
                        .param("today", today)
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("key", requestKey)
                        .update()
                == 1;
        if (made) {
            for (int position = 0; position < sheet.lines().size(); position++) {
                line(id, position + 1, sheet.lines().get(position));
            }
        }
        return made;
    }

    private void line(UUID reviewId, int position, Line line) {
        jdbc.sql("""
                        insert into admission_line (review_id, position, criterion, name, name_en, unit, unit_en, weight, threshold,
                                                    value, verdict, score, reason, inputs)
                        values (:review, :position, :criterion, :name, :nameEn, :unit, :unitEn, :weight, :threshold, :value, :verdict,
                                :score, :reason, :inputs)
                        """)
                .param("review", reviewId)
                .param("position", position)
                .param("criterion", line.criterion())
                .param("name", line.name().chinese())
                .param("nameEn", line.name().english())
                .param("unit", line.unit().chinese())
                .param("unitEn", line.unit().english())
                .param("weight", line.weight())
                .param("threshold", line.threshold().orElse(null))
                .param("value", line.value().orElse(null))
                .param("verdict", line.verdict().code())
                .param("score", line.score().orElse(null))
                .param("reason", line.reason())
                .param("inputs", line.inputs())
                .update();
    }

    /** False when it was decided before. */
    public boolean decide(
            UUID reviewId, Outcome outcome, String reason, List<NewCondition> conditions, UUID personId, Instant at) {
        boolean made = jdbc.sql("""
                        update admission_review set outcome = :outcome, outcome_reason = :reason, decided_at = :at, decided_by = :person
                        where id = :id and outcome is null
                        """)
                        .param("outcome", outcome.code())
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("id", reviewId)
                        .update()
                == 1;
        if (made) {
            for (int position = 0; position < conditions.size(); position++) {
                condition(reviewId, position + 1, conditions.get(position));
            }
        }
        return made;
    }

    private void condition(UUID reviewId, int position, NewCondition put) {
        jdbc.sql("""
                        insert into admission_condition (id, review_id, position, wording, due_on, before_signing)
                        values (:id, :review, :position, :wording, :dueOn, :before)
                        """)
                .param("id", Identifiers.next())
                .param("review", reviewId)
                .param("position", position)
                .param("wording", put.wording())
                .param("dueOn", put.dueOn().orElse(null))
                .param("before", put.beforeSigning())
                .update();
    }

    /** False when it was met before. */
    public boolean meet(UUID conditionId, LocalDate on, String note, UUID personId, Instant at) {
        return jdbc.sql("""
                        update admission_condition set met_on = :on, met_note = :note, met_by = :person, met_at = :at
                        where id = :id and met_at is null
                        """)
                        .param("on", on)
                        .param("note", note)
                        .param("person", personId)
                        .param("at", Timestamp.from(at))
                        .param("id", conditionId)
                        .update()
                == 1;
    }
}
