package guatu.delivery.store;

import guatu.delivery.Progress;
import guatu.delivery.Progress.Confirmation;
import guatu.delivery.Progress.Decision;
import guatu.delivery.Progress.EvidenceFile;
import guatu.delivery.Progress.Recorder;
import guatu.delivery.ProgressStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads progress records together with their files and decisions. */
@Repository
class ProgressRows {

    private static final String SELECT = """
            select p.*, w.display_name as recorder, s.id as superseded_by, c.decision, c.note as decision_note,
                   c.decided_at, c.decided_by, d.display_name as decider
            from progress p
            join person w on w.id = p.recorded_by
            left join progress s on s.supersedes = p.id
            left join progress_confirmation c on c.progress_id = p.id
            left join person d on d.id = c.decided_by
            where %s
            order by p.occurred_on desc, p.recorded_at desc, p.id desc
            limit :count
            """;

    private final JdbcClient jdbc;
    private final EvidenceTable evidence;

    ProgressRows(JdbcClient jdbc, EvidenceTable evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    List<Progress> where(String condition, String parameter, Object value, int count) {
        List<Progress> found = jdbc.sql(SELECT.formatted(condition))
                .param(parameter, value)
                .param("count", count)
                .query((row, number) -> read(row))
                .list();
        Map<UUID, List<EvidenceFile>> files =
                evidence.ofProgress(found.stream().map(Progress::id).toList());
        return found.stream()
                .map(progress -> progress.with(files.getOrDefault(progress.id(), List.of())))
                .toList();
    }

    private static Progress read(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject("id", UUID.class),
                row.getObject("activity_id", UUID.class),
                statement(row),
                row.getString("note"),
                row.getObject("occurred_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                new Recorder(row.getObject("recorded_by", UUID.class), row.getString("recorder")),
                Optional.ofNullable(row.getObject("supersedes", UUID.class)),
                Optional.ofNullable(row.getObject("superseded_by", UUID.class)),
                confirmation(row),
                List.of());
    }

    static ProgressStatement statement(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "started" -> new ProgressStatement.Started();
            case "finished" -> new ProgressStatement.Finished();
            case "percent" -> new ProgressStatement.Percent(row.getBigDecimal("percent"));
            case "forecast" -> new ProgressStatement.Forecast(row.getObject("forecast_finish", LocalDate.class));
            case "withdrawn" -> new ProgressStatement.Withdrawn();
            default -> new ProgressStatement.Note();
        };
    }

    private static Optional<Confirmation> confirmation(ResultSet row) throws SQLException {
        if (row.getString("decision") == null) {
            return Optional.empty();
        }
        return Optional.of(new Confirmation(
                Decision.of(row.getString("decision")).orElseThrow(),
                Objects.requireNonNullElse(row.getString("decision_note"), ""),
                row.getTimestamp("decided_at").toInstant(),
                new Recorder(row.getObject("decided_by", UUID.class), row.getString("decider"))));
    }
}
