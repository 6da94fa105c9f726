package guatu.shell.database;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.shell.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** An array holds the keys, and lets the database keep its plan. */
@SpringBootTest
class KeyArrayTest {

    @Autowired
    DataSource dataSource;

    @Test
    void aFewKeysAreFilledUpAndManyStandAsTheyAre() {
        UUID one = Identifiers.next();
        List<UUID> twelve =
                IntStream.range(0, 12).mapToObj(number -> Identifiers.next()).toList();

        assertThat(KeyArray.of(List.of())).isEmpty();
        assertThat(KeyArray.of(List.of(one))).hasSize(10).containsOnly(one);
        assertThat(KeyArray.of(twelve)).containsExactlyElementsOf(twelve);
    }

    @Test
    void thePlanOfAFewKeysIsKept() throws SQLException {
        UUID[] one = {Identifiers.next()};

        assertThat(keepsThePlan(KeyArray.of(List.of(one)))).isTrue();
        assertThat(keepsThePlan(one)).as("without filling it up").isFalse();
    }

    /** Asks ten times over a table large enough for its index; PostgreSQL plans the first five anew and then compares. */
    private boolean keepsThePlan(UUID[] keys) throws SQLException {
        String array = Arrays.stream(keys).map(UUID::toString).collect(Collectors.joining(",", "'{", "}'"));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temp table thing as select gen_random_uuid() as id, repeat('x', 100) as name"
                    + " from generate_series(1, 20000)");
            statement.execute("create unique index thing_by_id on thing (id)");
            statement.execute("analyze thing");
            statement.execute("prepare by_keys (uuid[]) as select name from thing where id = any($1)");
            for (int time = 0; time < 10; time++) {
                statement.execute("execute by_keys (" + array + ")");
            }
            boolean kept = keptPlans(statement) > 0;
            statement.execute("deallocate by_keys");
            statement.execute("drop table thing");
            return kept;
        }
    }

    private static long keptPlans(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select generic_plans from pg_prepared_statements where name = 'by_keys'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
