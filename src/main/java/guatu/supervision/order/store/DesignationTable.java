package guatu.supervision.order.store;

import guatu.supervision.order.Designation;
import guatu.supervision.order.Order;
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

/** Designations of bodies that may follow up. */
@Repository
public class DesignationTable {

    private static final String ROWS = """
            select d.*, o.code, o.name, cast(o.path as text) as path, c.code as scope_code, c.name as scope_name,
                   cast(c.path as text) as scope_path
            from supervision_designation d
            join organisation o on o.id = d.organisation_id
            join organisation c on c.id = d.scope_organisation_id
            """;

    private final JdbcClient jdbc;

    DesignationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Designation made, UUID personId, Instant at) {
        jdbc.sql("""
                        insert into supervision_designation (id, organisation_id, scope_organisation_id, authority, approval_number,
                                                             matters, holds_from, holds_until, recorded_at, recorded_by)
                        values (:id, :body, :scope, :authority, :number, :matters, :from, :until, :at, :person)
                        """)
                .param("id", made.id())
                .param("body", made.body().id())
                .param("scope", made.scope().id())
                .param("authority", made.authority())
                .param("number", made.approvalNumber())
                .param("matters", made.matters())
                .param("from", made.holdsFrom())
                .param("until", made.holdsUntil().orElse(null))
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .update();
    }

    /** False when it was ended already. */
    public boolean end(UUID id, LocalDate on, UUID personId) {
        return jdbc.sql("""
                        update supervision_designation set ended_on = :on, ended_by = :person where id = :id and ended_on is null
                        """)
                        .param("on", on)
                        .param("person", personId)
                        .param("id", id)
                        .update()
                == 1;
    }

    public List<Designation> ofBody(UUID body) {
        return jdbc.sql(ROWS + " where d.organisation_id = :body order by d.holds_from desc, d.id desc")
                .param("body", body)
                .query(DesignationTable::read)
                .list();
    }

    /** Those of bodies below the paths, the newest first. */
    public List<Designation> below(String[] paths) {
        return jdbc.sql(ROWS + " where o.path <@ any(cast(:paths as ltree[])) order by d.holds_from desc, d.id desc")
                .param("paths", paths)
                .query(DesignationTable::read)
                .list();
    }

    private static Designation read(ResultSet row, int number) throws SQLException {
        return new Designation(
                row.getObject("id", UUID.class),
                new Order.Unit(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("path")),
                new Order.Unit(
                        row.getObject("scope_organisation_id", UUID.class),
                        row.getString("scope_code"),
                        row.getString("scope_name"),
                        row.getString("scope_path")),
                row.getString("authority"),
                row.getString("approval_number"),
                row.getString("matters"),
                row.getObject("holds_from", LocalDate.class),
                Optional.ofNullable(row.getObject("holds_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
    }
}
