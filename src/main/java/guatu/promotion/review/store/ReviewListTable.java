package guatu.promotion.review.store;

import guatu.promotion.review.ReviewLine;
import guatu.promotion.store.LeadSight;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest review of each deal. */
@Repository
public class ReviewListTable {

    private final JdbcClient jdbc;

    ReviewListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait for a decision first, then the newest. */
    public List<ReviewLine> list(LeadSight sight, AsOf asOf, int most) {
        return jdbc.sql("""
                        select r.*, l.code, l.project, l.investor, o.name as unit_name,
                               r.decided_at is not null and r.decided_at < :known as decided,
                               (select count(*) from admission_condition c
                                where c.review_id = r.id and (c.met_at is null or c.met_at >= :known)) as open_conditions
                        from admission_review r join lead l on l.id = r.lead_id join organisation o on o.id = l.organisation_id
                        where r.submitted_on <= :day and r.recorded_at < :known
                        and not exists (select 1 from admission_review n where n.lead_id = r.lead_id and n.number > r.number
                                        and n.submitted_on <= :day and n.recorded_at < :known)
                        and """ + LeadSight.SQL + " order by decided, r.submitted_on desc, r.id desc limit :most")
                .params(sight.parameters())
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("most", most)
                .query((row, number) -> {
                    boolean decided = row.getBoolean("decided");
                    return new ReviewLine(
                            row.getString("code"),
                            row.getString("project"),
                            row.getString("investor"),
                            row.getString("unit_name"),
                            row.getInt("number"),
                            row.getObject("submitted_on", LocalDate.class),
                            row.getBigDecimal("score"),
                            row.getBigDecimal("known_weight"),
                            row.getString("rule_version"),
                            decided ? Optional.ofNullable(row.getString("outcome")) : Optional.empty(),
                            decided ? row.getInt("open_conditions") : 0);
                })
                .list();
    }
}
