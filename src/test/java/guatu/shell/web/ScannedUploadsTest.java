package guatu.shell.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Evidence that is sent by form while a daemon like ClamAV's listens, or none does. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestZones.class)
class ScannedUploadsTest {

    private static final FakeScanner SCANNER = FakeScanner.started();

    @Autowired
    MockMvc mvc;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    TestInitiative initiative;
    Cookie session;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry properties) {
        properties.add("guatu.clamd", SCANNER::address);
    }

    @AfterAll
    static void stop() throws IOException {
        SCANNER.close();
    }

    @BeforeEach
    void signIn() throws Exception {
        TestZone zone = zones.found();
        initiative = zones.initiative(zone.north());
        Viewer steward = zones.person(Role.STEWARD, zone.north());
        session = Objects.requireNonNull(mvc.perform(post("/login")
                        .param("username", steward.username())
                        .param("password", TestZones.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
        SCANNER.answersAgain();
    }

    @Test
    void aCleanFileIsTakenAfterTheDaemonSawAllOfIt() throws Exception {
        String content = "现场照片说明 ".repeat(20_000);

        assertThat(upload(content).getStatus()).isEqualTo(302);

        assertThat(SCANNER.seen()).isEqualTo(content);
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void aFileWithAVirusIsRefusedInWordsAndNothingIsRecorded() throws Exception {
        MockHttpServletResponse refused = upload("一 " + FakeScanner.VIRUS);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("说明.txt", "Eicar-Signature");
        assertThat(records()).isZero();
    }

    @Test
    void whileTheDaemonIsAwayNoFileIsTaken() throws Exception {
        SCANNER.saysNothing();

        MockHttpServletResponse refused = upload("一");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("病毒扫描暂时用不了");
        assertThat(records()).isZero();
    }

    private MockHttpServletResponse upload(String content) throws Exception {
        return mvc.perform(multipart("/activities/" + initiative.construction() + "/progress")
                        .file(new MockMultipartFile("files", "说明.txt", "text/plain", content.getBytes(UTF_8)))
                        .param("what", "note")
                        .param("note", "一")
                        .param("occurredOn", "2026-02-09")
                        .param("requestKey", UUID.randomUUID().toString())
                        .cookie(session)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private int records() {
        return jdbc.sql("select count(*) from progress where activity_id = :id")
                .param("id", initiative.construction())
                .query(Integer.class)
                .single();
    }
}
