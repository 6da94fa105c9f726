package guatu.backup.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the city's schema, as the database knows them. */
@Repository
public class LedgerTables {

    private static final String MIGRATIONS = "flyway_schema_history";

    /** Who is signed in is no part of the ledger, and nobody should be after a restore. */
    private static final Set<String> LEFT_OUT = Set.of(MIGRATIONS, "spring_session", "spring_session_attributes");

    private final JdbcClient jdbc;

    LedgerTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Versions that were applied, in their own order. */
    public List<String> migrations() {
        return jdbc.sql("select version from flyway_schema_history where success and version is not null order by 1")
                .query(String.class)
                .list();
    }

    /** Whoever is referred to comes before those who refer. */
    public List<LedgerTable> inOrder() {
        Map<String, List<String>> columns = columns();
        Map<String, Set<String>> referred = referred();
        List<LedgerTable> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        while (placed.size() < columns.size()) {
            List<String> next = columns.keySet().stream()
                    .filter(table -> !placed.contains(table))
                    .filter(table -> placed.containsAll(referred.getOrDefault(table, Set.of())))
                    .sorted()
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to one another in a circle, beside " + placed);
            }
            next.forEach(table -> ordered.add(new LedgerTable(table, columns.getOrDefault(table, List.of()))));
            placed.addAll(next);
        }
        return ordered;
    }

    private Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new HashMap<>();
        jdbc.sql("""
                        select c.table_name, c.column_name
                        from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                        order by c.table_name, c.ordinal_position
                        """).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .filter(column -> !LEFT_OUT.contains(column.getKey()))
                .forEach(column -> columns.computeIfAbsent(column.getKey(), table -> new ArrayList<>())
                        .add(column.getValue()));
        return columns;
    }

    /** A table that refers to itself is loaded by one statement and checked at its end. */
    private Map<String, Set<String>> referred() {
        Map<String, Set<String>> referred = new HashMap<>();
        jdbc.sql("""
                        select cast(here.relname as text), cast(there.relname as text)
                        from pg_constraint f
                        join pg_class here on here.oid = f.conrelid
                        join pg_class there on there.oid = f.confrelid
                        where f.contype = 'f' and f.connamespace = cast(current_schema() as regnamespace)
                        """).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .filter(reference -> !reference.getKey().equals(reference.getValue()))
                .forEach(reference -> referred.computeIfAbsent(reference.getKey(), table -> new HashSet<>())
                        .add(reference.getValue()));
        return referred;
    }
}
