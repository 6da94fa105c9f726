package guatu.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import guatu.directory.ApiTokens;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients that send slowly, read slowly, or go away in the middle. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestZones.class)
class SlowClientsTest {

    /** Many times the connections that the pool has for the database. */
    private static final int SLOW = 200;

    private static final int POOL = 8;

    private static final int LARGE = 24_000_000;

    @LocalServerPort
    int port;

    @Value("${guatu.data}")
    Path data;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiTokens tokens;

    @Autowired
    DataSource dataSource;

    HikariDataSource pool;

    TestInitiative initiative;
    Viewer steward;
    WirePerson person;

    @BeforeEach
    void signIn() throws IOException, SQLException {
        pool = dataSource.unwrap(HikariDataSource.class);
        TestZone zone = zones.found();
        initiative = zones.initiative(zone.north());
        steward = zones.person(Role.STEWARD, zone.north());
        person = new WirePerson(new RawHttp(port), jdbc, tokens, steward);
    }

    @Test
    void twoHundredWhoSendAByteAtATimeHoldNobodyUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < SLOW; number++) {
                slow.add(begun(1_000_000));
            }
            for (Socket one : slow) {
                one.getOutputStream().write('x');
            }

            assertThat(person.get("/my-work", person.credentials().session()).status())
                    .isEqualTo(200);
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
    }

    @Test
    void whoGoesAwayInTheMiddleOfAnUploadLeavesNeitherRowNorFile() throws IOException {
        try (Socket socket = begun(20_000_000)) {
            socket.getOutputStream().write("一".repeat(1_000_000).getBytes(UTF_8));
            await("the upload comes in").ignoreExceptions().until(() -> !parts().isEmpty());
        }

        await("what came in is removed").ignoreExceptions().until(() -> parts().isEmpty());
        assertThat(jdbc.sql("select count(*) from progress where activity_id = :id")
                        .param("id", initiative.construction())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void twentyFourWhoReadNothingOfALargeFileHoldNoConnectionToTheDatabase() throws IOException {
        UUID file = largeEvidence();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < 3 * POOL; number++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(4 * 1024);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                socket.getOutputStream().write("""
                        GET /evidence/%s HTTP/1.1\r
                        Host: 127.0.0.1:%d\r
                        Cookie: SESSION=%s\r
                        \r
                        """.formatted(
                        file, port, person.credentials().session()).getBytes(UTF_8));
                slow.add(socket);
                assertThat(socket.getInputStream().read())
                        .as("the answer begins")
                        .isEqualTo('H');
            }

            await("all wait for their readers alone")
                    .until(() -> pool.getHikariPoolMXBean().getActiveConnections() <= 1);
            assertThat(person.get("/my-work", person.credentials().session()).status())
                    .isEqualTo(200);
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
    }

    /** More than the buffers on the way take. */
    private UUID largeEvidence() {
        UUID progress = Identifiers.next();
        UUID file = Identifiers.next();
        jdbc.sql("""
                        insert into progress (id, initiative_id, activity_id, kind, note, occurred_on, recorded_at, recorded_by, request_key)
                        values (:id, :initiative, :activity, 'note', '一', date '2026-02-09', timestamptz '2026-02-09 08:00:00+00',
                                :person, cast(:id as text))
                        """)
                .param("id", progress)
                .param("initiative", initiative.id())
                .param("activity", initiative.construction())
                .param("person", steward.id())
                .update();
        jdbc.sql("""
                        insert into evidence_file (id, progress_id, initiative_id, name, media_type, size_bytes, sm3, recorded_at)
                        values (:id, :progress, :initiative, 'large.txt', 'text/plain', :size, '', timestamptz '2026-02-09 08:00:00+00')
                        """)
                .param("id", file)
                .param("progress", progress)
                .param("initiative", initiative.id())
                .param("size", LARGE)
                .update();
        jdbc.sql("insert into evidence_content (evidence_file_id, content) values (:id, :content)")
                .param("id", file)
                .param("content", new byte[LARGE])
                .update();
        return file;
    }

    /** The beginning of a form with a file, of which the rest is still to come. */
    private Socket begun(int length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        Map<String, String> fields = Map.of("what", "note", "note", "一", "occurredOn", "2026-02-09", "requestKey", "k");
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) ->
                form.append("--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        form.append("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n");
        out.write("""
                POST /activities/%s/progress HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Cookie: SESSION=%s\r
                Content-Type: multipart/form-data; boundary=b\r
                Content-Length: %d\r
                \r
                %s""".formatted(
                initiative.construction(), port, person.credentials().session(), length, form).getBytes(UTF_8));
        out.flush();
        return socket;
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("uploads"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("upload_"))
                    .filter(file -> file.toFile().length() > 1_000_000)
                    .toList();
        }
    }
}
