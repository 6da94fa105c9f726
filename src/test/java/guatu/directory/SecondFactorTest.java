package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.directory.SecondFactor.State;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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

/** Signing in with a code from the phone, as a browser sees it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestZones.class)
class SecondFactorTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SecondFactor factor;

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
        jdbc.sql("delete from sign_in_failure").update();
        zone = zones.found();
        person = zones.person(Role.STEWARD, zone.north());
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from sign_in_failure").update();
        clock.reset();
    }

    @Test
    void setUpInTheBrowserItIsAskedForAtTheNextSignInAndOpensThePages() throws Exception {
        Cookie here = signIn(TestZones.PASSWORD);
        answer(post("/account/second-factor/secret").cookie(here).with(csrf()));
        String secret = secret();
        assertThat(text(get("/account/second-factor").cookie(here))).contains(secret, "<path d=\"M");
        assertThat(text(post("/account/second-factor")
                        .param("code", TimeBasedCode.at(secret, clock.instant()))
                        .cookie(here)
                        .with(csrf())))
                .contains("class=\"secret\"");
        assertThat(answer(get("/account").cookie(here)).getStatus()).isEqualTo(200);

        Cookie there = signIn(TestZones.PASSWORD);
        assertThat(answer(get("/account").cookie(there)).getRedirectedUrl()).isEqualTo("/login/code");
        assertThat(answer(get("/api/v1/initiatives").cookie(there)).getStatus()).isEqualTo(401);
        assertThat(give(there, "000000").getStatus()).isEqualTo(422);
        clock.moveBy(Duration.ofSeconds(30));
        MockHttpServletResponse given = give(there, TimeBasedCode.at(secret, clock.instant()));
        Cookie whole = Objects.requireNonNull(given.getCookie("SESSION"));
        assertThat(whole.getValue()).isNotEqualTo(there.getValue());
        assertThat(answer(get("/account").cookie(whole)).getStatus()).isEqualTo(200);
    }

    @Test
    void aCodeServesOnceAndARecoveryCodeToo() {
        List<String> recovery = turnedOn();
        clock.moveBy(Duration.ofSeconds(30));
        String code = TimeBasedCode.at(secret(), clock.instant());

        assertThat(factor.passes(person, code)).isTrue();
        assertThat(factor.passes(person, code)).isFalse();
        assertThat(factor.passes(person, recovery.getFirst().toUpperCase())).isTrue();
        assertThat(factor.passes(person, recovery.getFirst())).isFalse();
        assertThat(factor.state(person)).isEqualTo(new State.On(recovery.size() - 1));
    }

    @Test
    void fiveWrongCodesShutTheDoorAlsoForTheRightOne() throws Exception {
        turnedOn();
        clock.moveBy(Duration.ofSeconds(60));
        Cookie session = signIn(TestZones.PASSWORD);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(give(session, "00000" + guess).getStatus()).isEqualTo(422);
        }

        assertThat(give(session, TimeBasedCode.at(secret(), clock.instant())).getStatus())
                .isEqualTo(422);
        assertThat(answer(get("/account").cookie(session)).getRedirectedUrl()).isEqualTo("/login/code");
    }

    @Test
    void aSecretThatNoCodeConfirmedAsksForNothing() throws Exception {
        factor.begin(person);

        assertThatThrownBy(() -> factor.confirm(person, "000000", "")).isInstanceOf(Refused.class);
        assertThat(answer(get("/account").cookie(signIn(TestZones.PASSWORD))).getStatus())
                .isEqualTo(200);
    }

    @Test
    void turningItOffTakesThePasswordOrTheAdministrator() throws Exception {
        turnedOn();
        assertThatThrownBy(() -> factor.remove(person, "another password")).isInstanceOf(Refused.class);

        access.removeSecondFactor(zones.person(Role.ADMINISTRATOR, zone.root()), person.username());

        assertThat(factor.state(person)).isEqualTo(new State.Off());
        assertThat(answer(get("/account").cookie(signIn(TestZones.PASSWORD))).getStatus())
                .isEqualTo(200);
        turnedOn();
        factor.remove(person, TestZones.PASSWORD);
        assertThat(factor.state(person)).isEqualTo(new State.Off());
    }

    private List<String> turnedOn() {
        factor.begin(person);
        return factor.confirm(person, TimeBasedCode.at(secret(), clock.instant()), "");
    }

    private String secret() {
        return factor.state(person) instanceof State.Begun begun ? remembered(begun.secret()) : remembered;
    }

    private String remembered = "";

    private String remembered(String secret) {
        remembered = secret;
        return secret;
    }

    private MockHttpServletResponse give(Cookie session, String code) throws Exception {
        return answer(post("/login/code").param("code", code).cookie(session).with(csrf()));
    }

    private Cookie signIn(String password) throws Exception {
        return Objects.requireNonNull(answer(post("/login")
                        .param("username", person.username())
                        .param("password", password)
                        .with(csrf()))
                .getCookie("SESSION"));
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
