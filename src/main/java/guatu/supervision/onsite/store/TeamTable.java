package guatu.supervision.onsite.store;

import guatu.shell.AsOf;
import guatu.supervision.onsite.Team;
import guatu.supervision.onsite.Training;
import guatu.supervision.onsite.store.OnsiteTable.Made;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams and trainings; seen by those who may see the unit. */
@Repository
public class TeamTable {

    private static final String SEEN_TRAININGS = """
            select t.*, o.code as unit_code, o.name as unit_name
            from training_round t join organisation o on o.id = t.organisation_id
            where o.path <@ any(cast(:paths as ltree[]))
            """;

    private final JdbcClient jdbc;

    TeamTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person had used the key before. */
    public boolean insert(Team team, @Nullable UUID initiativeId, Made made) {
        return jdbc.sql("""
                        insert into working_team (id, kind, name, organisation_id, initiative_id, purpose, founded_on, plaque_on,
                            recorded_at, recorded_by, request_key)
                        values (:id, :kind, :name, :unit, :initiative, :purpose, :founded, :plaque, :at, :person, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", team.id())
                        .param("kind", team.kind().code())
                        .param("name", team.name())
                        .param("unit", team.unit().id())
                        .param("initiative", initiativeId)
                        .param("purpose", team.purpose())
                        .param("founded", team.foundedOn())
                        .param("plaque", team.plaqueOn().orElse(null))
                        .param("at", Timestamp.from(made.at()))
                        .param("person", made.personId())
                        .param("key", made.requestKey())
                        .update()
                == 1;
    }

    /**
     * The latest first.
     *
     * @param after the last of the page before
     */
    public List<Team> teams(String[] paths, AsOf asOf, Optional<UUID> after, int limit) {
        return jdbc.sql("""
                        select t.*, o.code as unit_code, o.name as unit_name, i.code as initiative_code, i.name as initiative_name
                        from working_team t join organisation o on o.id = t.organisation_id
                        left join initiative i on i.id = t.initiative_id
                        where o.path <@ any(cast(:paths as ltree[])) and t.founded_on <= :day and t.recorded_at < :before
                          and (cast(:after as uuid) is null
                               or (t.founded_on, t.id) < (select a.founded_on, a.id from working_team a where a.id = :after))
                        order by t.founded_on desc, t.id desc limit :limit
                        """)
                .param("paths", paths)
                .param("day", asOf.day())
                .param("before", Timestamp.from(asOf.knownBefore()))
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query((row, number) -> new Team(
                        row.getObject("id", UUID.class),
                        Team.Kind.find(row.getString("kind")).orElseThrow(),
                        row.getString("name"),
                        OnsiteTable.unit(row),
                        OnsiteTable.text(row, "initiative_code"),
                        OnsiteTable.text(row, "initiative_name"),
                        row.getString("purpose"),
                        row.getObject("founded_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("plaque_on", LocalDate.class))))
                .list();
    }

    /** False when the person had used the key before. */
    public boolean insert(Training training, Made made) {
        return jdbc.sql("""
                        insert into training_round (id, organisation_id, year, topic, planned_on, recorded_at, recorded_by, request_key)
                        values (:id, :unit, :year, :topic, :planned, :at, :person, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", training.id())
                        .param("unit", training.unit().id())
                        .param("year", training.year())
                        .param("topic", training.topic())
                        .param("planned", training.plannedOn())
                        .param("at", Timestamp.from(made.at()))
                        .param("person", made.personId())
                        .param("key", made.requestKey())
                        .update()
                == 1;
    }

    /** False when it was reported on before. */
    public boolean complete(UUID trainingId, String report, LocalDate today) {
        return jdbc.sql("""
                        update training_round set completed_on = :today, report = :report
                        where id = :id and completed_on is null
                        """)
                        .param("today", today)
                        .param("report", report)
                        .param("id", trainingId)
                        .update()
                == 1;
    }

    /**
     * The latest first.
     *
     * @param after the last of the page before
     */
    public List<Training> trainings(String[] paths, AsOf asOf, Optional<UUID> after, int limit) {
        return jdbc.sql(SEEN_TRAININGS + """
                          and t.recorded_at < :before
                          and (cast(:after as uuid) is null or (t.year, t.planned_on, t.id) < (
                              select a.year, a.planned_on, a.id from training_round a where a.id = :after))
                        order by t.year desc, t.planned_on desc, t.id desc limit :limit
                        """)
                .param("paths", paths)
                .param("before", Timestamp.from(asOf.knownBefore()))
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query((row, number) -> training(row, asOf.day()))
                .list();
    }

    public Optional<Training> training(String[] paths, UUID id, LocalDate day) {
        return jdbc.sql(SEEN_TRAININGS + " and t.id = :id")
                .param("paths", paths)
                .param("id", id)
                .query((row, number) -> training(row, day))
                .optional();
    }

    private static Training training(ResultSet row, LocalDate day) throws SQLException {
        return new Training(
                row.getObject("id", UUID.class),
                OnsiteTable.unit(row),
                row.getInt("year"),
                row.getString("topic"),
                row.getObject("planned_on", LocalDate.class),
                Optional.ofNullable(row.getObject("completed_on", LocalDate.class))
                        .filter(completed -> !completed.isAfter(day)),
                row.getString("report"));
    }
}
