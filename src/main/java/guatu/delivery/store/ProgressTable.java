package guatu.delivery.store;

import guatu.delivery.Progress;
import guatu.delivery.Progress.Decision;
import guatu.delivery.Progress.Recorder;
import guatu.delivery.ProgressStatement;
import guatu.delivery.ProgressStatement.Forecast;
import guatu.delivery.ProgressStatement.Percent;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Progress records and the decisions on them; rows are only ever added. */
@Repository
public class ProgressTable {

    private final JdbcClient jdbc;
    private final ProgressRows rows;

    ProgressTable(JdbcClient jdbc, ProgressRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Optional<Progress> byId(UUID id) {
        return rows.where("p.id = :id and p.activity_id is not null", "id", id, 1).stream()
                .findFirst();
    }

    /** The latest first: by the day, then by the time of recording. */
    public List<Progress> ofActivity(UUID activityId, int count) {
        return rows.where("p.activity_id = :id", "id", activityId, count);
    }

    /**
     * The record made before under the same key.
     *
     * @throws Refused when the key stands for another record
     */
    public Optional<UUID> recordedBefore(NewProgress made) {
        record Before(UUID id, boolean same) {}
        Optional<Before> before =
                jdbc.sql("""
                        select id, activity_id = :activity and kind = :kind and occurred_on = :occurredOn and note = :note
                                   and percent is not distinct from :percent
                                   and forecast_finish is not distinct from :forecastFinish
                                   and supersedes is not distinct from :supersedes as same
                        from progress where recorded_by = :recordedBy and request_key = :requestKey
                        """).params(made.parameters()).query(Before.class).optional();
        before.filter(other -> !other.same()).ifPresent(other -> {
            throw new Refused("delivery.progress.refused.keyUsed");
        });
        return before.map(Before::id);
    }

    /** When an activity was last recorded on. */
    public Optional<Instant> latestRecording(UUID activityId) {
        return jdbc.sql("select max(recorded_at) from progress where activity_id = :id having count(*) > 0")
                .param("id", activityId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** False when the person had used the key before. */
    public boolean insert(NewProgress made) {
        return jdbc.sql("""
                        insert into progress (id, initiative_id, activity_id, kind, percent, forecast_finish, note, occurred_on,
                                              recorded_at, recorded_by, supersedes, request_key)
                        values (:id, :initiative, :activity, :kind, :percent, :forecastFinish, :note, :occurredOn,
                                :recordedAt, :recordedBy, :supersedes, :requestKey)
                        on conflict (recorded_by, request_key) do nothing
                        """).params(made.parameters()).update() == 1;
    }

    /** Who replaced the record, if anybody has. */
    public Optional<Recorder> superseding(UUID progressId) {
        return jdbc.sql("""
                        select w.id, w.display_name from progress p join person w on w.id = p.recorded_by
                        where p.supersedes = :progress
                        """).param("progress", progressId).query(Recorder.class).optional();
    }

    public void decide(UUID progressId, Decision decision, String note, Instant at, UUID personId) {
        jdbc.sql("""
                        insert into progress_confirmation (progress_id, decision, note, decided_at, decided_by, recorded_by)
                        select id, :decision, :note, :at, :person, recorded_by from progress where id = :progress
                        """)
                .param("progress", progressId)
                .param("decision", decision.code())
                .param("note", note)
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .update();
    }

    /** A record on its way into the table. */
    public record NewProgress(
            UUID id,
            UUID initiativeId,
            UUID activityId,
            ProgressStatement statement,
            String note,
            LocalDate occurredOn,
            Instant recordedAt,
            UUID recordedBy,
            Optional<UUID> supersedes,
            String requestKey) {

        public Optional<BigDecimal> percent() {
            return statement instanceof Percent(var value) ? Optional.of(value) : Optional.empty();
        }

        public Optional<LocalDate> forecastFinish() {
            return statement instanceof Forecast(var finish) ? Optional.of(finish) : Optional.empty();
        }

        private Map<String, @Nullable Object> parameters() {
            Map<String, @Nullable Object> parameters = new HashMap<>();
            parameters.put("id", id);
            parameters.put("initiative", initiativeId);
            parameters.put("activity", activityId);
            parameters.put("kind", statement.code());
            parameters.put("percent", percent().orElse(null));
            parameters.put("forecastFinish", forecastFinish().orElse(null));
            parameters.put("note", note);
            parameters.put("occurredOn", occurredOn);
            parameters.put("recordedAt", Timestamp.from(recordedAt));
            parameters.put("recordedBy", recordedBy);
            parameters.put("supersedes", supersedes.orElse(null));
            parameters.put("requestKey", requestKey);
            return parameters;
        }
    }
}
