package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import guatu.delivery.ProgressBook;
import guatu.delivery.ProgressStatement.Started;
import guatu.delivery.Recording;
import guatu.delivery.chart.Changes;
import guatu.directory.store.OrganisationTable;
import guatu.testing.Nodes;
import guatu.testing.TestDatabase;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two cities in two schemas of one database, each with a process of its own. */
class TwoCitiesTest {

    @Test
    void neitherSeesHearsOrWaitsForTheOther() throws Exception {
        String database = TestDatabase.fresh();
        schemas(database, "city_east", "city_west");
        try (ConfigurableApplicationContext east =
                        Nodes.start(database + "&currentSchema=city_east,public", WebApplicationType.NONE);
                ConfigurableApplicationContext west =
                        Nodes.start(database + "&currentSchema=city_west,public", WebApplicationType.NONE)) {
            for (ConfigurableApplicationContext city : List.of(east, west)) {
                assertThat(count(city, "flyway_schema_history")).isPositive();
                assertThat(count(city, "organisation")).isZero();
            }

            Queue<String> heardInTheEast = new ConcurrentLinkedQueue<>();
            Queue<String> heardInTheWest = new ConcurrentLinkedQueue<>();
            east.getBean(Changes.class).tell(heardInTheEast::add);
            west.getBean(Changes.class).tell(heardInTheWest::add);
            String path = work(east, heardInTheEast);
            String otherPath = work(west, heardInTheWest);

            assertThat(count(east, "organisation")).isEqualTo(3);
            assertThat(count(west, "organisation")).isEqualTo(3);
            assertThat(heardInTheEast).containsOnly(path);
            assertThat(heardInTheWest).containsOnly(otherPath);
            theWestPassesWhileTheEastHolds(east, west);
        }
    }

    /** A change that its own process has heard of; told again until it listens. */
    private static String work(ConfigurableApplicationContext city, Queue<String> heard) {
        TestZones zones = city.getBean(TestZones.class);
        TestZone zone = zones.found();
        TestInitiative initiative = zones.initiative(zone.north());
        Viewer steward = zones.person(Role.STEWARD, zone.north());
        await().until(() -> {
            city.getBean(ProgressBook.class)
                    .record(steward, initiative.construction(), new Started(), Recording.on("2026-02-03"));
            return heard.contains(zone.north().path());
        });
        return zone.north().path();
    }

    private static void theWestPassesWhileTheEastHolds(
            ConfigurableApplicationContext east, ConfigurableApplicationContext west) {
        inTransaction(east, () -> {
            east.getBean(OrganisationTable.class).queueForTree();
            CompletableFuture<Void> passing = CompletableFuture.runAsync(
                    () -> inTransaction(west, west.getBean(OrganisationTable.class)::queueForTree));
            // Ends the test where it would otherwise wait for itself.
            assertThat(passing).succeedsWithin(Duration.ofMinutes(1));
        });
    }

    private static void inTransaction(ConfigurableApplicationContext city, Runnable work) {
        city.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    private static int count(ConfigurableApplicationContext city, String table) {
        return city.getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static void schemas(String database, String... names) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres")) {
            for (String name : names) {
                connection.createStatement().execute("create schema " + name);
            }
        }
    }
}
