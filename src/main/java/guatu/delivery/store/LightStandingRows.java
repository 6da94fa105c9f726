package guatu.delivery.store;

import guatu.delivery.Light;
import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.LightCause;
import guatu.delivery.appraisal.LightStanding;
import guatu.delivery.appraisal.LightTurn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** How long lights stood and what turned them, by unit, out of the turns that were kept; each answer is one statement. */
@Repository
public class LightStandingRows {

    private static final String OF_UNITS = """
            join unnest(cast(:orgs as uuid[]), cast(:units as uuid[])) as m(organisation_id, unit_id)
                 on m.organisation_id = x.organisation_id
            """;

    private final JdbcClient jdbc;

    LightStandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LightStanding> of(ComparedUnits units, LocalDate from, LocalDate to) {
        return bound(
                        "with " + LightTurnTable.STANDING + """
                 select m.unit_id, x.light, sum(x.days) as days, count(*) filter (where x.turned) as turned,
                       count(*) filter (where x.last) as standing_now
                from standing x
                """ + OF_UNITS + "group by m.unit_id, x.light",
                        units,
                        from,
                        to)
                .query((row, number) -> new LightStanding(
                        row.getObject("unit_id", UUID.class),
                        Light.of(row.getString("light")),
                        row.getLong("days"),
                        row.getLong("turned"),
                        row.getLong("standing_now")))
                .list();
    }

    public List<LightCause> causes(ComparedUnits units, LocalDate from, LocalDate to) {
        return bound("with " + LightTurnTable.STANDING + """
                 select m.unit_id, x.light, x.dimension, count(*) as turned from standing x
                """ + OF_UNITS + """
                where x.turned and x.light in ('red', 'amber')
                group by m.unit_id, x.light, x.dimension order by turned desc, x.light, x.dimension
                """, units, from, to)
                .query((row, number) -> new LightCause(
                        row.getObject("unit_id", UUID.class),
                        Light.of(row.getString("light")),
                        row.getString("dimension"),
                        row.getLong("turned")))
                .list();
    }

    /** Of initiatives below the paths. */
    public List<LightTurn> turns(ComparedUnits units, LocalDate from, LocalDate to, String[] paths, int most) {
        return bound("with " + LightTurnTable.STANDING + """
                 select i.code, i.name, x.since, x.light, x.dimension, x.days, x.before
                from standing x join initiative i on i.id = x.initiative_id join organisation o on o.id = i.organisation_id
                """ + OF_UNITS + """
                where x.turned and o.path <@ any(cast(:paths as ltree[])) order by x.since desc, i.code limit :most
                """, units, from, to)
                .param("paths", paths)
                .param("most", most)
                .query((row, number) -> new LightTurn(
                        row.getString("code"),
                        row.getString("name"),
                        Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                        Optional.ofNullable(row.getString("before")).map(Light::of),
                        Light.of(row.getString("light")),
                        row.getString("dimension"),
                        row.getLong("days")))
                .list();
    }

    public Optional<LocalDate> since() {
        return Optional.ofNullable(jdbc.sql("select min(day) as first from light_day")
                .query((row, number) -> row.getObject("first", LocalDate.class))
                .list()
                .getFirst());
    }

    private StatementSpec bound(String sql, ComparedUnits units, LocalDate from, LocalDate to) {
        return AppraisalRows.units(jdbc.sql(sql), units).param("from", from).param("to", to);
    }
}
