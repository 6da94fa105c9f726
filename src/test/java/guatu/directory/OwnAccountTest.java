package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Passwords, sessions and language of the own account, as a browser sees them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestZones.class)
class OwnAccountTest {

    private static final String CHOSEN = "a long new sentence";

    @Autowired
    MockMvc mvc;

    @Autowired
    AccountAccess access;

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
        person = zones.person(Role.STEWARD, zone.north());
    }

    @Test
    void aPasswordSetBySomebodyElseLeadsToThePageForChoosingOne() throws Exception {
        Viewer administrator = zones.person(Role.ADMINISTRATOR, zone.root());
        Cookie before = signIn(TestZones.PASSWORD);
        String issued = access.issuePassword(administrator, person.username()).password();

        assertThat(answer(get("/account").cookie(before)).getRedirectedUrl()).endsWith("/login");
        Cookie session = signIn(issued);
        assertThat(answer(get("/").cookie(session)).getRedirectedUrl()).isEqualTo("/account/password");
        assertThat(answer(post("/account/tokens").cookie(session).with(csrf())).getRedirectedUrl())
                .isEqualTo("/account/password");
        assertThat(answer(get("/account/password").cookie(session)).getStatus()).isEqualTo(200);
        assertThat(change(session, issued, CHOSEN).getRedirectedUrl()).startsWith("/account");
        assertThat(answer(get("/account").cookie(session)).getStatus()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndKeepsThisOne() throws Exception {
        Cookie elsewhere = signIn(TestZones.PASSWORD);
        Cookie here = signIn(TestZones.PASSWORD);

        change(here, TestZones.PASSWORD, CHOSEN);

        assertThat(answer(get("/account").cookie(here)).getStatus()).isEqualTo(200);
        assertThat(answer(get("/account").cookie(elsewhere)).getRedirectedUrl()).endsWith("/login");
        assertThat(signIn(CHOSEN)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"too short", TestZones.PASSWORD, "my name is NAME today"})
    void aBadPasswordIsRefusedWithItsReason(String chosen) throws Exception {
        Cookie session = signIn(TestZones.PASSWORD);

        MockHttpServletResponse refused = change(
                session,
                TestZones.PASSWORD,
                chosen.replace("NAME", person.username().toUpperCase()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("role=\"alert\"");
        assertThat(signIn(TestZones.PASSWORD)).isNotNull();
    }

    @Test
    void theOldPasswordIsAskedFor() throws Exception {
        assertThat(change(signIn(TestZones.PASSWORD), "not the old one", CHOSEN).getStatus())
                .isEqualTo(422);
    }

    @Test
    void signingInGivesTheSessionAnotherNameAndGuardsItsCookie() throws Exception {
        MockHttpServletResponse form = answer(get("/login").secure(true));
        Cookie before = form.getCookie("__Host-SESSION");
        MockHttpServletRequestBuilder request = post("/login")
                .secure(true)
                .param("username", person.username())
                .param("password", TestZones.PASSWORD)
                .with(csrf());

        Cookie after = Objects.requireNonNull(
                answer(before == null ? request : request.cookie(before)).getCookie("__Host-SESSION"));

        assertThat(after.getValue()).isNotEqualTo(before == null ? "" : before.getValue());
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(after.getSecure()).isTrue();
        assertThat(after.getPath()).isEqualTo("/");
        assertThat(after.getDomain()).isNull();
        assertThat(after.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void theLanguageStaysWithTheAccount() throws Exception {
        answer(post("/account/language")
                .param("chosen", "en")
                .cookie(signIn(TestZones.PASSWORD))
                .with(csrf()));

        MockHttpServletResponse newDevice = answer(post("/login")
                .param("username", person.username())
                .param("password", TestZones.PASSWORD)
                .with(csrf()));

        assertThat(Objects.requireNonNull(newDevice.getCookie("language")).getValue())
                .isEqualTo("en");
    }

    @Test
    void aOneTimePasswordThatNobodyFetchedInThreeDaysOpensNothing() throws Exception {
        Viewer administrator = zones.person(Role.ADMINISTRATOR, zone.root());
        String issued = access.issuePassword(administrator, person.username()).password();

        clock.moveBy(Duration.ofDays(3));

        assertThat(answer(post("/login")
                                .param("username", person.username())
                                .param("password", issued)
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo("/login?wrong");
        clock.reset();
        assertThat(signIn(issued)).isNotNull();
    }

    @Test
    void aSessionEndsAfterAWorkingDayAlsoWhenItIsInUse() throws Exception {
        Cookie session = signIn(TestZones.PASSWORD);
        assertThat(answer(get("/account").cookie(session)).getStatus()).isEqualTo(200);

        // The time of last use tells a node that what it remembers of a session is out of date.
        int moved = jdbc.sql("""
                        update spring_session set creation_time = :begun, last_access_time = last_access_time + 1
                        where principal_name = :name
                        """)
                .param(
                        "begun",
                        clock.millis() - Duration.ofHours(12).plusMinutes(1).toMillis())
                .param("name", person.username())
                .update();

        assertThat(moved).isOne();
        assertThat(answer(get("/account").cookie(session)).getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void aRefusedAddressIsInTheTrailUnderTheName() throws Exception {
        assertThat(answer(get("/administration/people").cookie(signIn(TestZones.PASSWORD)))
                        .getStatus())
                .isEqualTo(403);

        assertThat(jdbc.sql("select subject_id from audit_entry where action = :action and actor_id = :actor")
                        .param("action", "directory.access.refuse")
                        .param("actor", person.id())
                        .query(String.class)
                        .list())
                .containsExactly("/administration/people");
    }

    @Test
    void signingOutTellsTheBrowserToForget() throws Exception {
        MockHttpServletResponse out = answer(
                post("/logout").secure(true).cookie(signIn(TestZones.PASSWORD)).with(csrf()));

        assertThat(out.getHeader("Clear-Site-Data")).contains("cache", "storage");
    }

    private MockHttpServletResponse change(Cookie session, String old, String chosen) throws Exception {
        return answer(post("/account/password")
                .param("old", old)
                .param("chosen", chosen)
                .param("repeated", chosen)
                .cookie(session)
                .with(csrf()));
    }

    private Cookie signIn(String password) throws Exception {
        return Objects.requireNonNull(answer(post("/login")
                        .param("username", person.username())
                        .param("password", password)
                        .with(csrf()))
                .getCookie("SESSION"));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
