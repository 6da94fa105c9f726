package guatu.supervision.league.store;

import guatu.supervision.league.UnitInput;
import guatu.supervision.scoring.Standing;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was frozen at the close: a row per unit of what was found, of what was reckoned from it, and of what was published. */
@Repository
public class LeagueFrozenTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    LeagueFrozenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void freeze(UUID table, Map<UUID, UnitInput> inputs) {
        List<UUID> units = List.copyOf(inputs.keySet());
        jdbc.sql("""
                        insert into league_input (table_id, organisation_id, content)
                        select :table, u.id, u.content from unnest(cast(:units as uuid[]), cast(:contents as text[])) as u(id, content)
                        """)
                .param("table", table)
                .param("units", units.toArray(UUID[]::new))
                .param(
                        "contents",
                        units.stream()
                                .map(unit -> JSON.writeValueAsString(inputs.get(unit)))
                                .toArray(String[]::new))
                .update();
    }

    public void reckoned(UUID table, Collection<Standing> standings) {
        jdbc.sql("""
                        insert into league_standing (table_id, organisation_id, input_seal, place, total, content)
                        select :table, u.id, i.seal, u.place, u.total, u.content
                        from unnest(cast(:units as uuid[]), cast(:places as int[]), cast(:totals as numeric[]), cast(:contents as text[]))
                             as u(id, place, total, content)
                        join league_input i on i.table_id = :table and i.organisation_id = u.id
                        """)
                .param("table", table)
                .param("units", standings.stream().map(Standing::unit).toArray(UUID[]::new))
                .param("places", standings.stream().map(Standing::place).toArray(Integer[]::new))
                .param("totals", standings.stream().map(Standing::total).toArray(BigDecimal[]::new))
                .param(
                        "contents",
                        standings.stream().map(JSON::writeValueAsString).toArray(String[]::new))
                .update();
    }

    public void publish(UUID table) {
        jdbc.sql("""
                        insert into league_publication (table_id, organisation_id, standing_seal)
                        select table_id, organisation_id, seal from league_standing where table_id = :table
                        """).param("table", table).update();
    }

    /** The first place first; equal ones in the order of their codes; units that are not compared last. */
    public List<Standing> standings(UUID table) {
        return jdbc
                .sql("select content from league_standing where table_id = :table")
                .param("table", table)
                .query(String.class)
                .list()
                .stream()
                .map(content -> JSON.readValue(content, Standing.class))
                .sorted(Comparator.<Standing, Boolean>comparing(one -> !one.compared())
                        .thenComparing(Standing::place)
                        .thenComparing(Standing::total, Comparator.reverseOrder())
                        .thenComparing(Standing::code))
                .toList();
    }

    public Map<UUID, UnitInput> inputs(UUID table) {
        Map<UUID, UnitInput> inputs = new HashMap<>();
        jdbc.sql("select organisation_id, content from league_input where table_id = :table")
                .param("table", table)
                .query(row -> {
                    inputs.put(
                            row.getObject("organisation_id", UUID.class),
                            JSON.readValue(row.getString("content"), UnitInput.class));
                });
        return inputs;
    }
}
