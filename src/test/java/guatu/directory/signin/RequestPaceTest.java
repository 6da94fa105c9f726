package guatu.directory.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import guatu.directory.ApiTokens;
import guatu.directory.Role;
import guatu.directory.Scope;
import guatu.directory.Viewer;
import guatu.testing.TestClock;
import guatu.testing.TestZones;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Five requests a minute. */
@SpringBootTest(properties = "guatu.requests-per-minute=5")
@AutoConfigureMockMvc
@Import(TestZones.class)
class RequestPaceTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestZones zones;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TestClock clock;

    @BeforeEach
    @AfterEach
    void nextMinute() {
        clock.moveBy(Duration.ofMinutes(1));
    }

    @Test
    void anAccountThatAsksTooOftenIsToldWhenToComeBackAndOthersAreNotHeldUp() throws Exception {
        String hasty = token();
        String other = token();
        for (int number = 0; number < 5; number++) {
            assertThat(asked(hasty).getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = asked(hasty);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(asked(other).getStatus()).isEqualTo(200);
        clock.moveBy(Duration.ofMinutes(1));
        assertThat(asked(hasty).getStatus()).isEqualTo(200);
    }

    @Test
    void anAddressThatAsksTooOftenGetsNoMorePagesButTheirPictures() throws Exception {
        for (int number = 0; number < 5; number++) {
            assertThat(from("10.1.1.1", "/login").getStatus()).isEqualTo(200);
        }

        assertThat(from("10.1.1.1", "/login").getStatus()).isEqualTo(429);
        assertThat(from("10.1.1.1", "/app/guatu.css").getStatus()).isEqualTo(200);
        assertThat(from("10.1.1.2", "/login").getStatus()).isEqualTo(200);
    }

    private String token() {
        Viewer person = zones.person(Role.STEWARD, zones.found().north());
        return tokens.create(person, "pace", Set.of(Scope.READ), TestClock.TODAY.plusDays(30));
    }

    private MockHttpServletResponse asked(String token) throws Exception {
        return answer(get("/api/v1/initiatives").header("Authorization", "Bearer " + token));
    }

    private MockHttpServletResponse from(String address, String path) throws Exception {
        return answer(get(path).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }
}
