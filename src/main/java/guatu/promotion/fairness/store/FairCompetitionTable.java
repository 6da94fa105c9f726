package guatu.promotion.fairness.store;

import guatu.promotion.fairness.FairCompetitionReview;
import guatu.promotion.fairness.FairCompetitionReview.Conclusion;
import guatu.promotion.fairness.FairCompetitionReview.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fair-competition reviews; rows are only added. */
@Repository
public class FairCompetitionTable {

    private final JdbcClient jdbc;

    FairCompetitionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person had used the key before. */
    public boolean insert(
            UUID id,
            UUID promiseId,
            int version,
            FairCompetitionReview made,
            UUID personId,
            String requestKey,
            Instant at) {
        Map<String, @Nullable Object> values = new HashMap<>();
        boolean exception = made.conclusion() instanceof Conclusion.Exception;
        values.put("conclusion", made.conclusion().code());
        values.put("clears", !(made.conclusion() instanceof Conclusion.Restricts));
        values.put(
                "ground",
                exception ? ((Conclusion.Exception) made.conclusion()).ground().code() : "");
        values.put("endsOn", exception ? ((Conclusion.Exception) made.conclusion()).endsOn() : null);
        return jdbc.sql("""
                        insert into fair_competition_review (id, promise_id, version, conclusion, clears, ground, ends_on, reviewer,
                                                             document, reviewed_on, reasons, recorded_at, recorded_by, request_key)
                        values (:id, :promise, :version, :conclusion, :clears, :ground, :endsOn, :reviewer, :document, :reviewedOn,
                                :reasons, :at, :person, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .params(values)
                        .param("id", id)
                        .param("promise", promiseId)
                        .param("version", version)
                        .param("reviewer", made.reviewer())
                        .param("document", made.document())
                        .param("reviewedOn", made.reviewedOn())
                        .param("reasons", made.reasons())
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("key", requestKey)
                        .update()
                == 1;
    }

    /** The latest first. */
    public List<FairCompetitionReview.Recorded> of(UUID promiseId, Instant knownBefore) {
        return jdbc.sql("""
                        select r.*, p.display_name from fair_competition_review r join person p on p.id = r.recorded_by
                        where r.promise_id = :promise and r.recorded_at < :known order by r.recorded_at desc, r.id desc
                        """)
                .param("promise", promiseId)
                .param("known", Timestamp.from(knownBefore))
                .query(FairCompetitionTable::read)
                .list();
    }

    private static FairCompetitionReview.Recorded read(ResultSet row, int number) throws SQLException {
        return new FairCompetitionReview.Recorded(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new FairCompetitionReview(
                        conclusion(row),
                        row.getString("reviewer"),
                        row.getString("document"),
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getString("reasons")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("display_name"));
    }

    private static Conclusion conclusion(ResultSet row) throws SQLException {
        return switch (row.getString("conclusion")) {
            case "conforms" -> new Conclusion.Conforms();
            case "exception" ->
                new Conclusion.Exception(
                        Ground.find(row.getString("ground")).orElseThrow(), row.getObject("ends_on", LocalDate.class));
            default -> new Conclusion.Restricts();
        };
    }
}
