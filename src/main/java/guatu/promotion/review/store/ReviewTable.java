package guatu.promotion.review.store;

import guatu.promotion.review.AdmissionInputs.Typed;
import guatu.promotion.review.AdmissionReview;
import guatu.promotion.review.AdmissionReview.Condition;
import guatu.promotion.review.AdmissionReview.Decision;
import guatu.promotion.review.AdmissionReview.Met;
import guatu.promotion.review.AdmissionReview.NewCondition;
import guatu.promotion.review.AdmissionReview.Outcome;
import guatu.promotion.review.AdmissionSheet;
import guatu.rules.Verdict;
import guatu.rules.Words;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads reviews with their frozen sheets and their conditions. */
@Repository
public class ReviewTable {

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Handed in by the day, the latest first; a decision or a condition that came later is not shown yet. */
    public List<AdmissionReview> of(UUID leadId, AsOf asOf) {
        return jdbc.sql("""
                        select r.*, p.display_name as submitter, d.display_name as decider
                        from admission_review r join person p on p.id = r.recorded_by left join person d on d.id = r.decided_by
                        where r.lead_id = :lead and r.submitted_on <= :day and r.recorded_at < :known order by r.number desc
                        """)
                .param("lead", leadId)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> review(row, asOf))
                .list();
    }

    /** Those of these leads of which a review was handed in by the day. */
    public Set<UUID> reviewed(Collection<UUID> leads, AsOf asOf) {
        return Set.copyOf(jdbc.sql("""
                        select distinct lead_id from admission_review
                        where lead_id = any(:leads) and submitted_on <= :day and recorded_at < :known
                        """)
                .param("leads", leads.toArray(UUID[]::new))
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query(UUID.class)
                .list());
    }

    private AdmissionReview review(ResultSet row, AsOf asOf) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable Timestamp decidedAt = row.getTimestamp("decided_at");
        boolean decided = decidedAt != null && decidedAt.toInstant().isBefore(asOf.knownBefore());
        return new AdmissionReview(
                id,
                row.getInt("number"),
                new AdmissionSheet(row.getString("rule_version"), lines(id)),
                new Typed(
                        Optional.ofNullable(row.getBigDecimal("emission_tonnes_per_year")),
                        Optional.ofNullable(row.getBigDecimal("research_percent")),
                        row.getString("note")),
                row.getObject("submitted_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("submitter"),
                row.getObject("recorded_by", UUID.class),
                decided && decidedAt != null
                        ? Optional.of(new Decision(
                                Outcome.find(row.getString("outcome")).orElseThrow(),
                                row.getString("outcome_reason"),
                                decidedAt.toInstant(),
                                row.getString("decider")))
                        : Optional.empty(),
                decided ? conditions(id, asOf.knownBefore()) : List.of());
    }

    private List<AdmissionSheet.Line> lines(UUID reviewId) {
        return jdbc.sql("select * from admission_line where review_id = :review order by position")
                .param("review", reviewId)
                .query((row, number) -> new AdmissionSheet.Line(
                        row.getString("criterion"),
                        new Words(row.getString("name"), row.getString("name_en")),
                        new Words(row.getString("unit"), row.getString("unit_en")),
                        row.getBigDecimal("weight"),
                        Optional.ofNullable(row.getBigDecimal("threshold")),
                        Optional.ofNullable(row.getBigDecimal("value")),
                        Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(row.getBigDecimal("score")),
                        row.getString("reason"),
                        row.getString("inputs")))
                .list();
    }

    private List<Condition> conditions(UUID reviewId, Instant knownBefore) {
        return jdbc.sql("""
                        select c.*, p.display_name from admission_condition c left join person p on p.id = c.met_by
                        where c.review_id = :review order by c.position
                        """)
                .param("review", reviewId)
                .query((row, number) -> condition(row, knownBefore))
                .list();
    }

    private static Condition condition(ResultSet row, Instant knownBefore) throws SQLException {
        @Nullable Timestamp metAt = row.getTimestamp("met_at");
        return new Condition(
                row.getObject("id", UUID.class),
                new NewCondition(
                        row.getString("wording"),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        row.getBoolean("before_signing")),
                metAt != null && metAt.toInstant().isBefore(knownBefore)
                        ? Optional.of(new Met(
                                row.getObject("met_on", LocalDate.class),
                                row.getString("met_note"),
                                row.getString("display_name")))
                        : Optional.empty());
    }
}
