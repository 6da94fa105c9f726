package guatu.shell.database;

import java.nio.file.Path;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code SPRING_DATASOURCE_URL}, the application brings its own PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabaseConfiguration {

    /** Commands that look at a ledger as it is, also while a server works on it. */
    private static final Set<String> LOOKING = Set.of("backup", "verify-audit");

    /** A look changes no table: it waits for the version that made them. */
    @Bean
    static FlywayMigrationStrategy migrations(@Value("${guatu.command:serve}") String command) {
        return LOOKING.contains(command) ? EmbeddedDatabaseConfiguration::refuseOtherVersions : Flyway::migrate;
    }

    private static void refuseOtherVersions(Flyway flyway) {
        if (flyway.info().pending().length > 0) {
            throw new IllegalStateException(
                    "The tables of this database are not of this version: %d migrations are missing. Try the guatu.jar that serves it."
                            .formatted(flyway.info().pending().length));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(
                @Value("${guatu.data}") Path folder, @Value("${guatu.command:serve}") String command) {
            return LOOKING.contains(command) ? EmbeddedDatabase.startOrJoin(folder) : EmbeddedDatabase.start(folder);
        }

        @Bean
        JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return database.username();
                }

                @Override
                public String getPassword() {
                    return database.password();
                }

                @Override
                public String getJdbcUrl() {
                    return database.jdbcUrl();
                }
            };
        }
    }
}
