package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import guatu.directory.ApiAccessTest.Probe;
import guatu.shell.Refused;
import guatu.testing.TestClock;
import guatu.testing.TestZones;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who gets in at /api/v1, and with what. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestZones.class, Probe.class})
class ApiAccessTest {

    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Probe {

        @Bean
        static EndpointAccess probeAccess() {
            return EndpointAccess.builder()
                    .get(Permission.SEE, "/api/v1/probe")
                    .post(Permission.RECORD, "/api/v1/probe")
                    .signedIn(HttpMethod.POST, "/api/v1/probe/anyone")
                    .build();
        }

        @GetMapping("/api/v1/probe")
        String read(Viewer viewer) {
            return viewer.username();
        }

        @PostMapping("/api/v1/probe")
        String record(Viewer viewer) {
            return viewer.username();
        }

        @PostMapping("/api/v1/probe/anyone")
        String anyone(Viewer viewer) {
            return viewer.username();
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer steward;

    @BeforeEach
    void found() {
        clock.reset();
        steward = zones.person(Role.STEWARD, zones.found().north());
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void withoutATokenItIsUnauthorizedInProblemDetails() throws Exception {
        MockHttpServletResponse answer = answer(get("/api/v1/probe"));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.getContentAsString()).contains("\"status\":401", "\"instance\":\"/api/v1/probe\"");
        assertThat(answer.getCookie("SESSION")).isNull();
    }

    @Test
    void aTokenOpensWhatItsScopesAndItsOwnersRolesBothAllow() throws Exception {
        String reading = token(Scope.READ);
        String recording = token(Scope.RECORD);

        assertThat(answer(get("/api/v1/probe"), reading).getContentAsString()).isEqualTo(steward.username());
        assertThat(answer(post("/api/v1/probe"), reading).getStatus()).isEqualTo(403);
        assertThat(answer(post("/api/v1/probe"), reading).getContentType()).isEqualTo("application/problem+json");
        assertThat(answer(post("/api/v1/probe"), recording).getStatus()).isEqualTo(200);

        Viewer onlooker = zones.person(Role.VIEWER, zones.found().north());
        String beyond = tokens.create(onlooker, "x", Set.of(Scope.RECORD), TestClock.TODAY);
        assertThat(answer(post("/api/v1/probe"), beyond).getStatus()).isEqualTo(403);
    }

    @Test
    void aTokenOfAnAdministratorAdministersNothing() {
        Viewer administrator = zones.person(Role.ADMINISTRATOR, zones.found().root());
        String token = tokens.create(administrator, "x", Set.of(Scope.values()), TestClock.TODAY);

        Viewer caller = tokens.use(token).orElseThrow();

        assertThat(caller.may(Permission.SEE)).isTrue();
        assertThat(caller.may(Permission.ADMINISTER)).isFalse();
        assertThat(caller.paths(Permission.ADMINISTER)).isEmpty();
    }

    @Test
    void aRevokedOrPastTokenOrThatOfALockedPersonOpensNothing() throws Exception {
        String revoked = token(Scope.READ);
        tokens.revoke(steward, tokens.own(steward).getFirst().id());
        assertThat(answer(get("/api/v1/probe"), revoked).getStatus()).isEqualTo(401);

        String untilToday = tokens.create(steward, "x", Set.of(Scope.READ), TestClock.TODAY);
        assertThat(answer(get("/api/v1/probe"), untilToday).getStatus()).isEqualTo(200);
        clock.moveTo(TestClock.TODAY.plusDays(1));
        assertThat(answer(get("/api/v1/probe"), untilToday).getStatus()).isEqualTo(401);
        clock.reset();
        jdbc.sql("update person set locked = true where id = :id")
                .param("id", steward.id())
                .update();
        assertThat(answer(get("/api/v1/probe"), untilToday).getStatus()).isEqualTo(401);
    }

    @Test
    void aSessionReadsAndWritesNothing() throws Exception {
        Cookie session = Objects.requireNonNull(answer(post("/login")
                        .param("username", steward.username())
                        .param("password", TestZones.PASSWORD)
                        .with(csrf()))
                .getCookie("SESSION"));

        for (int time = 0; time < 2; time++) {
            MockHttpServletResponse read = answer(get("/api/v1/probe").cookie(session));
            assertThat(read.getContentAsString()).isEqualTo(steward.username());
            assertThat(read.getCookie("SESSION"))
                    .as("the session of the pages stays")
                    .isNull();
        }
        assertThat(answer(get("/account").cookie(session)).getStatus()).isEqualTo(200);
        assertThat(answer(post("/api/v1/probe").cookie(session).with(csrf())).getStatus())
                .isEqualTo(401);
        assertThat(answer(post("/api/v1/probe/anyone").cookie(session).with(csrf()))
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void aTokenOpensNoPage() throws Exception {
        assertThat(answer(get("/account"), token(Scope.READ)).getRedirectedUrl())
                .endsWith("/login");
    }

    @Test
    void anAddressWithoutARuleIsForbidden() throws Exception {
        assertThat(answer(get("/api/v1/elsewhere"), token(Scope.READ)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void onlyItsHashIsKeptAndItLastsAYearAtMost() {
        String secret = token(Scope.READ);

        assertThat(jdbc.sql("select count(*) from api_token where token_hash like '%' || :secret || '%'")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> tokens.create(
                        steward,
                        "x",
                        Set.of(Scope.READ),
                        TestClock.TODAY.plusYears(1).plusDays(1)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tokens.create(steward, "x", Set.of(), TestClock.TODAY))
                .isInstanceOf(Refused.class);
    }

    private String token(Scope scope) {
        return tokens.create(steward, "对接", Set.of(scope), TestClock.TODAY.plusMonths(1));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String token) throws Exception {
        return answer(request.header("Authorization", "Bearer " + token));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
