package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.ApiTokens;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A disk on which less is free than the reserve. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "guatu.disk-reserve=1000000TB")
@Import(TestZones.class)
class FullDiskTest {

    @LocalServerPort
    int port;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiTokens tokens;

    @Test
    void whoSignsInReadsAndIsToldWhyNothingIsRecorded() throws IOException {
        TestZone zone = zones.found();
        TestInitiative initiative = zones.initiative(zone.north());
        Viewer steward = zones.person(Role.STEWARD, zone.north());
        RawHttp http = new RawHttp(port);
        WirePerson person = new WirePerson(http, jdbc, tokens, steward);
        String form = "/activities/" + initiative.construction() + "/progress";

        assertThat(person.get(form, person.credentials().session()).status()).isEqualTo(200);
        RawHttp.Answer page = http.send(new RawHttp.Request(
                "POST",
                form,
                List.of(
                        "Cookie: SESSION=" + person.credentials().session(),
                        "Content-Type: application/x-www-form-urlencoded"),
                new byte[9_000_000]));
        RawHttp.Answer program = http.send(new RawHttp.Request(
                "POST",
                "/api/v1/activities/" + initiative.construction() + "/progress",
                List.of(
                        "Authorization: Bearer " + person.credentials().token(),
                        "Idempotency-Key: one",
                        "Content-Type: application/json"),
                "{\"kind\": \"started\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(page.status()).isEqualTo(507);
        assertThat(page.text()).contains("存储空间已满");
        assertThat(program.status()).isEqualTo(507);
        assertThat(program.header("Content-Type").orElseThrow()).contains("application/problem+json");
        assertThat(program.header("Retry-After")).isPresent();
        assertThat(jdbc.sql("select count(*) from progress where activity_id = :id")
                        .param("id", initiative.construction())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
