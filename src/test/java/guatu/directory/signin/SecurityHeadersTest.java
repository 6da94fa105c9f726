package guatu.directory.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import guatu.testing.TestZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestZones.class)
class SecurityHeadersTest {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/account", "/not-there", "/api/v1/initiatives", "/actuator/health"})
    void everyAnswerCarriesItsHeaders(String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(path)).andReturn().getResponse();

        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void byTlsABrowserIsToldToStayThere() throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get("/login").secure(true)).andReturn().getResponse();

        assertThat(answer.getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000")
                .contains("includeSubDomains");
    }

    @Test
    void noOtherOriginIsLetIn() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/api/v1/initiatives").header("Origin", "https://example.org"))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        assertThat(mvc.perform(post("/login")).andReturn().getResponse().getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(post("/login").with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(403);
    }

    @Test
    void traceIsNotAnswered() throws Exception {
        assertThat(mvc.perform(request(HttpMethod.TRACE, "/login"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isGreaterThanOrEqualTo(400);
    }
}
