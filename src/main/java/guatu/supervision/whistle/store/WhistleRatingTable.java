package guatu.supervision.whistle.store;

import guatu.supervision.Unit;
import guatu.supervision.whistle.Rating;
import guatu.supervision.whistle.Rating.Verdict;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units say of each other. */
@Repository
public class WhistleRatingTable {

    private final JdbcClient jdbc;

    WhistleRatingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the unit has rated the other in this round before. */
    public boolean insert(
            UUID whistleId, UUID from, UUID to, int round, Verdict verdict, String reason, UUID personId, Instant at) {
        return jdbc.sql("""
                        insert into whistle_rating (whistle_id, from_organisation_id, to_organisation_id, round, rating, reason,
                            recorded_at, recorded_by)
                        values (:whistle, :from, :to, :round, :rating, :reason, :at, :person)
                        on conflict (whistle_id, from_organisation_id, to_organisation_id, round) do nothing
                        """)
                        .param("whistle", whistleId)
                        .param("from", from)
                        .param("to", to)
                        .param("round", round)
                        .param("rating", verdict.code())
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .update()
                == 1;
    }

    public List<Rating> of(UUID whistleId, Instant before) {
        return jdbc.sql("""
                        select r.*, f.code as from_code, f.name as from_name, t.code as to_code, t.name as to_name
                        from whistle_rating r join organisation f on f.id = r.from_organisation_id
                        join organisation t on t.id = r.to_organisation_id
                        where r.whistle_id = :whistle and r.recorded_at < :before order by r.recorded_at
                        """)
                .param("whistle", whistleId)
                .param("before", Timestamp.from(before))
                .query((row, number) -> new Rating(
                        new Unit(
                                row.getObject("from_organisation_id", UUID.class),
                                row.getString("from_code"),
                                row.getString("from_name")),
                        new Unit(
                                row.getObject("to_organisation_id", UUID.class),
                                row.getString("to_code"),
                                row.getString("to_name")),
                        row.getInt("round"),
                        Verdict.find(row.getString("rating")).orElseThrow(),
                        row.getString("reason"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }
}
