package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import guatu.delivery.ProgressBook;
import guatu.delivery.ProgressStatement.Started;
import guatu.delivery.Recording;
import guatu.delivery.chart.Changes;
import guatu.directory.ApiTokens;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.Nodes;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes of one city on one database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestZones.class)
class SeveralNodesTest {

    @LocalServerPort
    int port;

    @Value("${spring.datasource.url}")
    String database;

    @Autowired
    TestZones zones;

    @Autowired
    ProgressBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiTokens tokens;

    @Test
    void whoSignsInAtOneNodeIsSignedInAtTheOtherAndWhatOneRecordsTheOtherHears() throws Exception {
        TestZone zone = zones.found();
        TestInitiative initiative = zones.initiative(zone.north());
        Viewer steward = zones.person(Role.STEWARD, zone.north());
        try (ConfigurableApplicationContext other = Nodes.start(database, WebApplicationType.SERVLET)) {
            WirePerson person = new WirePerson(new RawHttp(port), jdbc, tokens, steward);
            RawHttp there = new RawHttp(other.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            RawHttp.Request account = new RawHttp.Request(
                    "GET",
                    "/account",
                    List.of("Cookie: SESSION=" + person.credentials().session()),
                    new byte[0]);
            assertThat(there.send(account).status()).isEqualTo(200);

            Queue<String> heard = new ConcurrentLinkedQueue<>();
            other.getBean(Changes.class).tell(heard::add);
            // The other node may still be about to listen; what is said before, it does not hear.
            await().until(() -> {
                book.record(steward, initiative.construction(), new Started(), Recording.on("2026-02-03"));
                return heard.contains(zone.north().path());
            });

            jdbc.sql("update person set locked = true where id = :id")
                    .param("id", steward.id())
                    .update();
            assertThat(there.send(account).status()).isNotEqualTo(200);
        }
    }
}
