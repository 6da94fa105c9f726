package guatu.shell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL that Guatu brings trusts nobody of the machine. */
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void whoConnectsGivesThePasswordOfTheFileThatItsOwnerAloneReads() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.username(), ""))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pgpass"))))
                    .isEqualTo("rw-------");
            assertThat(worker(database).sql("""
                                    select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls from pg_roles
                                    where rolname = current_user
                                    """).query(Boolean.class).single())
                    .as("Guatu works with more rights than it needs")
                    .isFalse();
            assertThat(worker(database)
                            .sql("select rolpassword is null from pg_roles where rolname = 'postgres'")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }
    }

    @Test
    void aFolderOfAnEarlierVersionGoesOnUnderTheNewAccounts() throws Exception {
        trusting();

        for (int start = 0; start < 2; start++) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                JdbcClient worker = worker(database);
                assertThat(worker.sql("select note from kept")
                                .query(String.class)
                                .list())
                        .hasSize(start + 1);
                worker.sql("insert into kept (note) values ('new')").update();
                worker.sql("alter table kept add column start_%d text".formatted(start))
                        .update();
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "postgres"))
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    private static JdbcClient worker(EmbeddedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
    }

    /** As it was before: everybody of the machine is let in as the superuser, who owns the tables. */
    private void trusting() throws Exception {
        try (EmbeddedPostgres before = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgres"))
                        .setOverrideWorkingDirectory(
                                folder.resolve("postgres-binaries").toFile())
                        .setCleanDataDirectory(false)
                        .start();
                Connection connection = before.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create extension ltree");
            sql.execute("create table kept (note text, path ltree)");
            sql.execute("insert into kept (note) values ('old')");
        }
    }
}
