package guatu.directory.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestZones;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** What the log says of requests that were refused. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestZones.class)
@ExtendWith(OutputCaptureExtension.class)
class RefusedRequestsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestZones zones;

    Viewer steward;
    Cookie session;

    @BeforeEach
    void signIn() throws Exception {
        steward = zones.person(Role.STEWARD, zones.found().north());
        session = Objects.requireNonNull(mvc.perform(post("/login")
                        .param("username", steward.username())
                        .param("password", TestZones.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
    }

    @Test
    void refusedAccessIsWrittenWithWhoAndWhere(CapturedOutput log) throws Exception {
        mvc.perform(get("/administration/people").cookie(session));

        assertThat(log)
                .contains("refused: status=403 method=GET path=/administration/people person=" + steward.username());
    }

    @Test
    void refusedInputIsWrittenWithoutWhatWasSent(CapturedOutput log) throws Exception {
        mvc.perform(post("/account/password")
                .param("old", "my old secret words")
                .param("chosen", "short")
                .param("repeated", "short")
                .cookie(session)
                .with(csrf()));

        assertThat(log)
                .contains("refused: status=422 method=POST path=/account/password person=" + steward.username())
                .doesNotContain("my old secret words");
    }

    @Test
    void aStrangerWithAWrongTokenAndAFormWithoutItsOwnAreWritten(CapturedOutput log) throws Exception {
        mvc.perform(get("/api/v1/initiatives").header("Authorization", "Bearer nonsense"));
        mvc.perform(post("/account/language").param("chosen", "en").cookie(session));

        assertThat(log)
                .contains("refused: status=401 method=GET path=/api/v1/initiatives person=- address=127.0.0.1")
                .contains("refused: status=403 method=POST path=/account/language");
    }

    @Test
    void whatIsAnsweredIsNotWritten(CapturedOutput log) throws Exception {
        mvc.perform(get("/account").cookie(session));

        assertThat(log).doesNotContain("path=/account ");
    }
}
