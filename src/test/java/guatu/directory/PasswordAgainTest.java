package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever sits down at a session left open gets no token, no other session's end and no other's contact data out of it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestZones.class)
class PasswordAgainTest {

    private static final String PAGE = "/account/confirmation";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    Viewer person;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        person = zones.person(Role.ADMINISTRATOR, zone.root());
    }

    @AfterEach
    void leave() {
        clock.reset();
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void aQuarterOfAnHourAfterThePasswordATokenAsksForItAgain() throws Exception {
        Cookie session = signIn();
        assertThat(token(session).getStatus()).isEqualTo(200);

        clock.moveBy(Duration.ofMinutes(16));

        assertThat(token(session).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(tokens()).isEqualTo(1);
        assertThat(answer(get(PAGE).cookie(session)).getStatus()).isEqualTo(200);
        assertThat(confirm(session, "not the password").getStatus()).isEqualTo(422);
        assertThat(token(session).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(confirm(session, TestZones.PASSWORD).getRedirectedUrl()).isEqualTo("/account");
        assertThat(token(session).getStatus()).isEqualTo(200);
        assertThat(tokens()).isEqualTo(2);
    }

    @Test
    void endsOfSessionsAskForItAgain() throws Exception {
        Cookie session = signIn();
        clock.moveBy(Duration.ofMinutes(16));
        Cookie elsewhere = signIn();

        assertThat(answer(post("/account/sessions/ending").cookie(session).with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(answer(get("/account").cookie(elsewhere)).getStatus()).isEqualTo(200);
    }

    @Test
    void contactDataAskForItAgainAndTheWayLeadsBackToThePerson() throws Exception {
        Viewer other = zones.person(Role.STEWARD, zone.north());
        Cookie session = signIn();
        clock.moveBy(Duration.ofMinutes(16));
        MockHttpServletRequestBuilder change = post("/administration/people/" + other.username() + "/contact")
                .param("mobile", "13900000000")
                .cookie(session)
                .with(csrf());

        assertThat(answer(change).getRedirectedUrl()).isEqualTo(PAGE);

        assertThat(confirm(session, TestZones.PASSWORD).getRedirectedUrl())
                .isEqualTo("/administration/people/" + other.username());
        assertThat(answer(change).getRedirectedUrl()).isEqualTo("/administration/people/" + other.username());
    }

    @Test
    void fiveWrongPasswordsShutItLikeTheSignIn() throws Exception {
        Cookie session = signIn();
        for (int number = 0; number < 5; number++) {
            confirm(session, "not the password");
        }

        assertThat(confirm(session, TestZones.PASSWORD).getStatus()).isEqualTo(422);
    }

    private int tokens() {
        return jdbc.sql("select count(*) from api_token where person_id = :id")
                .param("id", person.id())
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse token(Cookie session) throws Exception {
        return answer(post("/account/tokens")
                .param("name", "t")
                .param("scopes", "READ")
                .param("expiresOn", TestClock.TODAY.plusDays(9).toString())
                .cookie(session)
                .with(csrf()));
    }

    private MockHttpServletResponse confirm(Cookie session, String password) throws Exception {
        return answer(post(PAGE).param("password", password).cookie(session).with(csrf()));
    }

    private Cookie signIn() throws Exception {
        return Objects.requireNonNull(answer(post("/login")
                        .param("username", person.username())
                        .param("password", TestZones.PASSWORD)
                        .with(csrf()))
                .getCookie("SESSION"));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
