package guatu;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.testing.RecordedStatements;
import guatu.testing.TestZones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stands last, so that it sees the statements of the whole suite. */
@SpringBootTest
@Import(TestZones.class)
@Order(Integer.MAX_VALUE)
class SqlRulesTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void noStatementThatWasSentBreaksARule() {
        Map<String, String> broken = new TreeMap<>();
        RecordedStatements.all()
                .forEach((statement, sender) ->
                        SqlRule.broken(statement).forEach(rule -> broken.put(rule + " by " + sender, statement)));

        assertThat(RecordedStatements.all()).isNotEmpty();
        assertThat(broken).isEmpty();
    }

    @Test
    void noMigrationBreaksARule() throws IOException {
        Map<String, String> broken = new TreeMap<>();
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path migration : migrations.sorted().toList()) {
                // A comment may hold a semicolon.
                for (String statement :
                        Files.readString(migration).replaceAll("--[^\n]*", "").split(";")) {
                    SqlRule.broken(statement)
                            .forEach(rule -> broken.put(rule + " by " + migration.getFileName(), statement.strip()));
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyTableHasAPrimaryKeyAndNoSequence() {
        assertThat(jdbc.sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                          and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)
                        """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("select sequencename from pg_sequences where schemaname = current_schema()")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    select a from city.initiative | TABLES_STAND_WITHOUT_A_SCHEMA
                    insert into t (id) values (gen_random_uuid()) | VALUES_ARE_MADE_IN_THE_APPLICATION
                    insert into t (id) values (?) on conflict (id) do update set at = now() | NO_CLOCK_OF_THE_DATABASE
                    update t set a = ? where made_at + interval '1 day' < ? | NO_INTERVAL_ADDED_TO_A_COLUMN
                    delete from t where made_at::date = ? | NO_COLUMN_IS_CAST
                    update t set a = ? returning lower(a) | RETURNING_PLAIN_COLUMNS
                    set time zone 'Asia/Shanghai' | NO_SESSION_SETTING
                    insert into t (id) values ((select max(id) from u)) | NOTHING_THAT_HIDES_WRITES
                    insert into t (id) select id from u for update | NO_INSERT_FROM_LOCKED_ROWS
                    create table t (id bigint generated always as identity) | NO_NUMBERS_FROM_SEQUENCES
                    create table t (id int check (id > 0)) | A_CHECK_IS_A_STATEMENT_OF_ITS_OWN
                    create extension if not exists ltree | EXTENSIONS_STAND_IN_PUBLIC
                    select pg_notify('a', name) from t | NOTIFY_AND_LOCK_STAND_ALONE
                    """)
    void whatBreaksARuleIsSeen(String statement, String rule) {
        assertThat(SqlRule.broken(statement)).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select a from initiative where a is distinct from b.c",
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                "update t set a = excluded.a where b = 'now()'",
                "select now() - interval '5 min'",
                "insert into t (id) values (?) on conflict (id) do update set a = excluded.a returning id, a"
            })
    void whatBreaksNoneIsLetThrough(String statement) {
        assertThat(SqlRule.broken(statement)).isEmpty();
    }
}
