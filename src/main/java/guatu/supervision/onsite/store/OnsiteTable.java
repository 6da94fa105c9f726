package guatu.supervision.onsite.store;

import guatu.shell.AsOf;
import guatu.supervision.Unit;
import guatu.supervision.onsite.Duty;
import guatu.supervision.onsite.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Duties of leaders, their visits and what came of them; seen by those who may see the unit. */
@Repository
public class OnsiteTable {

    private static final String SEEN = " o.path <@ any(cast(:paths as ltree[])) ";

    private static final String JOINED = """
             join organisation o on o.id = t.organisation_id left join initiative i on i.id = t.initiative_id
            """;

    private static final String NAMED =
            "t.*, o.code as unit_code, o.name as unit_name, i.code as initiative_code, i.name as initiative_name";

    private final JdbcClient jdbc;

    OnsiteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who recorded something, when and under which key. */
    public record Made(UUID personId, String requestKey, Instant at) {}

    /** False when the person had used the key before. */
    public boolean insert(Duty duty, @Nullable UUID initiativeId, Made made) {
        return jdbc.sql("""
                        insert into leader_duty (id, post, organisation_id, initiative_id, since_on, recorded_at, recorded_by, request_key)
                        values (:id, :post, :unit, :initiative, :since, :at, :person, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", duty.id())
                        .param("post", duty.post())
                        .param("unit", duty.unit().id())
                        .param("initiative", initiativeId)
                        .param("since", duty.since())
                        .param("at", Timestamp.from(made.at()))
                        .param("person", made.personId())
                        .param("key", made.requestKey())
                        .update()
                == 1;
    }

    /** False when it had ended already. */
    public boolean end(UUID dutyId, LocalDate today) {
        return jdbc.sql("update leader_duty set until_on = :today where id = :id and until_on is null")
                        .param("today", today)
                        .param("id", dutyId)
                        .update()
                == 1;
    }

    /**
     * Those that hold on the day.
     *
     * @param after the last of the page before
     */
    public List<Duty> duties(String[] paths, AsOf asOf, Optional<UUID> after, int limit) {
        return jdbc.sql("select " + NAMED + " from leader_duty t" + JOINED + " where" + SEEN + """
                         and t.since_on <= :day and (t.until_on is null or t.until_on > :day) and t.recorded_at < :before
                         and (cast(:after as uuid) is null or (t.post, o.code, t.id) > (
                             select a.post, u.code, a.id from leader_duty a join organisation u on u.id = a.organisation_id
                             where a.id = :after))
                        order by t.post, o.code, t.id limit :limit
                        """)
                .param("paths", paths)
                .param("day", asOf.day())
                .param("before", Timestamp.from(asOf.knownBefore()))
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(OnsiteTable::duty)
                .list();
    }

    public Optional<Duty> duty(String[] paths, UUID id) {
        return jdbc.sql("select " + NAMED + " from leader_duty t" + JOINED + " where" + SEEN + " and t.id = :id")
                .param("paths", paths)
                .param("id", id)
                .query(OnsiteTable::duty)
                .optional();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                row.getString("post"),
                unit(row),
                text(row, "initiative_code"),
                text(row, "initiative_name"),
                row.getObject("since_on", LocalDate.class),
                Optional.ofNullable(row.getObject("until_on", LocalDate.class)));
    }

    /** The next number of a year; nobody else gets one before the transaction ends. */
    public int nextNumber(int year) {
        return jdbc.sql("""
                        insert into onsite_visit_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = onsite_visit_number.last + 1
                        returning last
                        """).param("year", year).query(Integer.class).single();
    }

    /** False when the person had used the key before. */
    public boolean insert(Visit visit, @Nullable UUID initiativeId, Made made) {
        boolean first = jdbc.sql("""
                        insert into onsite_visit (id, code, post, organisation_id, initiative_id, visited_on, place, found,
                            recorded_at, recorded_by, request_key)
                        values (:id, :code, :post, :unit, :initiative, :on, :place, :found, :at, :person, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", visit.id())
                        .param("code", visit.code())
                        .param("post", visit.post())
                        .param("unit", visit.unit().id())
                        .param("initiative", initiativeId)
                        .param("on", visit.on())
                        .param("place", visit.place())
                        .param("found", visit.found())
                        .param("at", Timestamp.from(made.at()))
                        .param("person", made.personId())
                        .param("key", made.requestKey())
                        .update()
                == 1;
        if (first) {
            visit.decisions().forEach(decision -> insert(visit.id(), decision));
        }
        return first;
    }

    private void insert(UUID visitId, Visit.Decision decision) {
        jdbc.sql("""
                        insert into onsite_decision (id, visit_id, organisation_id, what, due_on)
                        values (:id, :visit, :unit, :what, :due)
                        """)
                .param("id", decision.id())
                .param("visit", visitId)
                .param("unit", decision.unit().id())
                .param("what", decision.what())
                .param("due", decision.dueOn())
                .update();
    }

    private record Decided(UUID visitId, Visit.Decision decision) {}

    /** The latest first. */
    public List<Visit> visits(String[] paths, AsOf asOf, String after, int limit) {
        List<Visit> bare = jdbc.sql("select " + NAMED + " from onsite_visit t" + JOINED + " where" + SEEN + """
                         and t.visited_on <= :day and t.recorded_at < :before
                         and (:after = '' or (t.visited_on, t.id) < (select a.visited_on, a.id from onsite_visit a where a.code = :after))
                        order by t.visited_on desc, t.id desc limit :limit
                        """)
                .param("after", after)
                .param("paths", paths)
                .param("day", asOf.day())
                .param("before", Timestamp.from(asOf.knownBefore()))
                .param("limit", limit)
                .query((row, number) -> visit(row, List.of()))
                .list();
        Map<UUID, List<Decided>> decided = jdbc
                .sql("""
                        select d.*, o.code as unit_code, o.name as unit_name
                        from onsite_decision d join organisation o on o.id = d.organisation_id
                        where d.visit_id = any(cast(:visits as uuid[])) order by d.id
                        """)
                .param("visits", bare.stream().map(Visit::id).toArray(UUID[]::new))
                .query((row, number) -> new Decided(
                        row.getObject("visit_id", UUID.class),
                        new Visit.Decision(
                                row.getObject("id", UUID.class),
                                unit(row),
                                row.getString("what"),
                                row.getObject("due_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Decided::visitId));
        return bare.stream()
                .map(visit -> new Visit(
                        visit.id(),
                        visit.code(),
                        visit.post(),
                        visit.unit(),
                        visit.initiative(),
                        visit.initiativeName(),
                        visit.on(),
                        visit.place(),
                        visit.found(),
                        decided.getOrDefault(visit.id(), List.of()).stream()
                                .map(Decided::decision)
                                .toList()))
                .toList();
    }

    private static Visit visit(ResultSet row, List<Visit.Decision> decisions) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("post"),
                unit(row),
                text(row, "initiative_code"),
                text(row, "initiative_name"),
                row.getObject("visited_on", LocalDate.class),
                row.getString("place"),
                row.getString("found"),
                decisions);
    }

    static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getObject("organisation_id", UUID.class), row.getString("unit_code"), row.getString("unit_name"));
    }

    static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
