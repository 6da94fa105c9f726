package guatu.delivery.store;

import guatu.delivery.Initiative.Coded;
import guatu.delivery.planning.PlanningChoices.ListChoice;
import guatu.delivery.planning.PlanningChoices.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the forms of planning offer. */
@Repository
public class PlanningChoiceRows {

    private static final int PEOPLE_OFFERED = 2_000;

    private final JdbcClient jdbc;

    PlanningChoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People of the organisations below the paths, and one more, if there is one: the owner of now. */
    public List<Person> people(String[] paths, Optional<UUID> owner) {
        return jdbc.sql("""
                        select p.id, p.display_name, o.name
                        from person p join organisation o on o.id = p.organisation_id
                        where (not p.locked and o.path <@ any(cast(:paths as ltree[]))) or p.id = :owner
                        order by o.path, p.display_name, p.id limit :limit
                        """)
                .param("paths", paths)
                .param("owner", owner.orElse(null))
                .param("limit", PEOPLE_OFFERED)
                .query((row, number) -> new Person(
                        row.getObject("id", UUID.class), row.getString("display_name"), row.getString("name")))
                .list();
    }

    public List<Coded> industries() {
        return jdbc.sql("select code, name from industry order by path")
                .query((row, number) -> new Coded(row.getString("code"), row.getString("name")))
                .list();
    }

    public List<Coded> places() {
        return jdbc.sql("select code, name from place order by path")
                .query((row, number) -> new Coded(row.getString("code"), row.getString("name")))
                .list();
    }

    public List<ListChoice> collections() {
        return jdbc.sql("select code, form, kind, name, name_en, fields from collection order by form, code")
                .query((row, number) -> new ListChoice(
                        row.getString("code"),
                        row.getString("form"),
                        Optional.ofNullable(row.getString("kind")),
                        row.getString("name"),
                        row.getString("name_en"),
                        Arrays.asList((String[]) row.getArray("fields").getArray())))
                .list();
    }
}
