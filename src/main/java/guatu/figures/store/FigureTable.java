package guatu.figures.store;

import guatu.figures.Figure;
import guatu.figures.Figure.Unit;
import guatu.figures.FigureChoices;
import guatu.figures.FigureFilter;
import guatu.figures.FigureKind;
import guatu.figures.Qualifier;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads figures; a row stands while none that was known by then supersedes it. */
@Repository
public class FigureTable {

    private static final String ROWS = """
            select f.id, f.code, f.metric, f.metric_en, f.value, f.unit, f.period, f.kind, f.caliber,
                   f.qualifier, f.source, f.recorded_at, f.supersedes, p.display_name as recorded_by,
                   o.id as organisation_id, o.code as organisation_code, o.name as organisation_name,
                   s.id as subject_id, s.code as subject_code, s.name as subject_name
            from figure f
            join organisation o on o.id = f.organisation_id
            join person p on p.id = f.recorded_by
            left join organisation s on s.id = f.subject_organisation_id
            """;

    private static final String STANDING = """
             f.recorded_at < :knownBefore
            and not exists (select 1 from figure later
                            where later.supersedes = f.id and later.recorded_at < :knownBefore)
            """;

    private static final String SEEN = " and o.path <@ any(cast(:paths as ltree[])) ";

    /** Stands for the subject of a figure that speaks of no organisation, so that an index finds it too. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String SUBJECT = "coalesce(f.subject_organisation_id, cast('" + NOBODY + "' as uuid))";

    private final JdbcClient jdbc;

    FigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Figure> list(String[] paths, FigureFilter filter, AsOf asOf, int limit) {
        return bind(
                        ROWS + "where" + STANDING + SEEN + conditions(filter)
                                + " and f.code > :after order by f.code limit " + limit,
                        paths,
                        filter,
                        asOf)
                .param("after", filter.after())
                .query(FigureTable::read)
                .list();
    }

    public long count(String[] paths, FigureFilter filter, AsOf asOf) {
        return bind("""
                        select count(*) from figure f
                        join organisation o on o.id = f.organisation_id
                        left join organisation s on s.id = f.subject_organisation_id
                        where""" + STANDING + SEEN + conditions(filter), paths, filter, asOf)
                .query(Long.class)
                .single();
    }

    public List<Figure> history(String[] paths, String code, AsOf asOf) {
        return jdbc.sql(ROWS + "where f.code = :code and f.recorded_at < :knownBefore" + SEEN
                        + "order by f.recorded_at desc, f.id desc")
                .param("code", code)
                .param("knownBefore", Timestamp.from(asOf.knownBefore()))
                .param("paths", paths)
                .query(FigureTable::read)
                .list();
    }

    public List<Figure> ofInitiative(UUID initiativeId) {
        return jdbc.sql(ROWS + """
                        where f.code in (select figure_code from figure_link where initiative_id = :initiative)
                        and not exists (select 1 from figure later where later.supersedes = f.id)
                        order by f.metric, f.code
                        """)
                .param("initiative", initiativeId)
                .query(FigureTable::read)
                .list();
    }

    /** The latest actual number of the same metric, unit and subject, by the target's code. */
    public Map<String, Figure> actualsOf(String[] paths, List<Figure> targets, AsOf asOf) {
        Map<String, Figure> byTarget = new HashMap<>();
        if (targets.isEmpty()) {
            return byTarget;
        }
        jdbc.sql("""
                        select target.code as target, actual.*
                        from unnest(cast(:codes as text[]), cast(:metrics as text[]), cast(:units as text[]),
                                    cast(:subjects as uuid[])) as target (code, metric, unit, subject)
                        cross join lateral (
                        """ + ROWS + "where" + STANDING + SEEN + """
                            and f.kind in ('actual', 'cumulative') and f.metric = target.metric and f.unit = target.unit
                            and %s = target.subject
                            order by f.period desc, f.code desc limit 1) as actual
                        """.formatted(SUBJECT))
                .param("knownBefore", Timestamp.from(asOf.knownBefore()))
                .param("paths", paths)
                .param("codes", targets.stream().map(Figure::code).toArray(String[]::new))
                .param("metrics", targets.stream().map(Figure::metric).toArray(String[]::new))
                .param("units", targets.stream().map(Figure::unit).toArray(String[]::new))
                .param(
                        "subjects",
                        targets.stream()
                                .map(target -> target.subject().map(Unit::id).orElse(NOBODY))
                                .toArray(UUID[]::new))
                .query(row -> {
                    byTarget.put(row.getString("target"), read(row, row.getRow()));
                });
        return byTarget;
    }

    public List<Figure> ofMetric(String[] paths, String metric, AsOf asOf) {
        return jdbc.sql(ROWS + "where" + STANDING + SEEN + "and f.metric = :metric order by f.period, f.code")
                .param("knownBefore", Timestamp.from(asOf.knownBefore()))
                .param("paths", paths)
                .param("metric", metric)
                .query(FigureTable::read)
                .list();
    }

    public FigureChoices choices(String[] paths) {
        String from = " from figure f join organisation o on o.id = f.organisation_id ";
        String seen = " where o.path <@ any(cast(:paths as ltree[])) ";
        return new FigureChoices(
                jdbc.sql("select distinct s.id, s.code, s.name" + from
                                + "join organisation s on s.id = f.subject_organisation_id" + seen + "order by s.code")
                        .param("paths", paths)
                        .query((row, number) ->
                                new Unit(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")))
                        .list(),
                jdbc.sql("select distinct f.unit" + from + seen + "order by f.unit")
                        .param("paths", paths)
                        .query(String.class)
                        .list(),
                jdbc.sql("select distinct left(f.period, 4)" + from + seen
                                + "and f.period ~ '^[0-9]{4}' order by 1 desc")
                        .param("paths", paths)
                        .query(String.class)
                        .list());
    }

    /** Only what is asked for: a plan that has to serve every filter serves none of them well. */
    private static String conditions(FigureFilter filter) {
        return (filter.text().isBlank() ? "" : " and (f.search_text like :pattern or lower(f.code) like :pattern)")
                + (filter.subject().isEmpty() ? "" : " and s.code = :subject")
                + (filter.kind().isEmpty() ? "" : " and f.kind = :kind")
                + (filter.unit().isEmpty() ? "" : " and f.unit = :unit")
                + (filter.year().isEmpty() ? "" : " and f.period like :year || '%'");
    }

    private StatementSpec bind(String sql, String[] paths, FigureFilter filter, AsOf asOf) {
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        return jdbc.sql(sql)
                .param("paths", paths)
                .param("knownBefore", Timestamp.from(asOf.knownBefore()))
                .param("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("subject", filter.subject())
                .param("kind", filter.kind().map(FigureKind::code).orElse(""))
                .param("unit", filter.unit())
                .param("year", filter.year());
    }

    private static Figure read(ResultSet row, int number) throws SQLException {
        UUID subject = row.getObject("subject_id", UUID.class);
        return new Figure(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Unit(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation_code"),
                        row.getString("organisation_name")),
                subject == null
                        ? Optional.empty()
                        : Optional.of(new Unit(subject, row.getString("subject_code"), row.getString("subject_name"))),
                row.getString("metric"),
                row.getString("metric_en"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("period"),
                FigureKind.find(row.getString("kind")).orElseThrow(),
                row.getString("caliber"),
                Qualifier.find(row.getString("qualifier")).orElseThrow(),
                row.getString("source"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                Optional.ofNullable(row.getObject("supersedes", UUID.class)));
    }
}
