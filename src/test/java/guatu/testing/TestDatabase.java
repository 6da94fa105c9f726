package guatu.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives every Spring context of the tests a fresh database on the one PostgreSQL of this JVM; it is listed in
 * {@code META-INF/spring.factories}, so a test needs to do nothing. A context whose {@code spring.datasource.url} is set
 * keeps it.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new RecordedStatements());
        if (!context.getEnvironment().containsProperty("guatu.requests-per-minute")) {
            // Drawn requests come faster than any person's.
            TestPropertyValues.of("guatu.requests-per-minute=0").applyTo(context);
        }
        if (context.getEnvironment().containsProperty("spring.datasource.url")) {
            return;
        }
        TestPropertyValues.of(
                        "spring.datasource.url=" + fresh(),
                        "guatu.data=target/test-data",
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "guatu.key=000102030405060708090a0b0c0d0e0f",
                        "spring.datasource.hikari.minimum-idle=0",
                        "spring.datasource.hikari.maximum-pool-size=8",
                        // Neither the zone of the JVM nor that of the office, so that a mix-up of zones shows.
                        "spring.datasource.hikari.connection-init-sql=set time zone 'Pacific/Chatham'")
                .applyTo(context);
    }

    /** The address of a new, empty database. */
    public static String fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /** Started by the first test that asks; its folder is a temporary one. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("jit", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setRegisterShutdownHook(false)
                        .start();
                // These run when the last context has closed, so that none loses its database while it closes.
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
