package guatu.delivery.store;

import guatu.delivery.JustifiedCause;
import guatu.delivery.Progress.Recorder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Justified causes; the reason and the days of one are never changed, it can only end early. */
@Repository
public class CauseTable {

    private static final String SELECT =
            "select c.*, w.display_name from justified_cause c join person w on w.id = c.approved_by ";

    private final JdbcClient jdbc;

    CauseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<JustifiedCause> ofInitiative(UUID initiativeId) {
        return jdbc.sql(SELECT + "where c.initiative_id = :initiative order by c.recorded_at desc, c.id desc")
                .param("initiative", initiativeId)
                .query(CauseTable::read)
                .list();
    }

    public Optional<JustifiedCause> byId(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(CauseTable::read)
                .optional();
    }

    public void insert(
            UUID id, UUID initiativeId, String reason, UUID approvedBy, Instant at, LocalDate from, LocalDate until) {
        jdbc.sql("""
                        insert into justified_cause (id, initiative_id, reason, approved_by, recorded_at, holds_from, holds_until)
                        values (:id, :initiative, :reason, :approvedBy, :at, :from, :until)
                        """)
                .param("id", id)
                .param("initiative", initiativeId)
                .param("reason", reason)
                .param("approvedBy", approvedBy)
                .param("at", Timestamp.from(at))
                .param("from", from)
                .param("until", until)
                .update();
    }

    /** False when it had ended already. */
    public boolean end(UUID id, Instant at) {
        return jdbc.sql("update justified_cause set ended_at = :at where id = :id and ended_at is null")
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static JustifiedCause read(ResultSet row, int number) throws SQLException {
        return new JustifiedCause(
                row.getObject("id", UUID.class),
                row.getObject("initiative_id", UUID.class),
                row.getString("reason"),
                new Recorder(row.getObject("approved_by", UUID.class), row.getString("display_name")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("holds_from", LocalDate.class),
                row.getObject("holds_until", LocalDate.class),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
