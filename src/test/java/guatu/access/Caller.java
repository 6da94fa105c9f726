package guatu.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.testing.TestZones;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A person who calls endpoints: pages with a session that the sign-in form gave, and a new one when an endpoint has ended
 * it; {@code /api/v1} with a token.
 */
final class Caller {

    private final MockMvc mvc;
    private final Viewer person;
    private final String token;
    private final PathValues values;
    private Cookie session;

    Caller(MockMvc mvc, Viewer person, String token, PathValues values) throws Exception {
        this.mvc = mvc;
        this.person = person;
        this.token = token;
        this.values = values;
        this.session = signIn();
    }

    static MockHttpServletResponse loggedOut(MockMvc mvc, HttpMethod method, String path) throws Exception {
        return mvc.perform(request(method, path).with(csrf())).andReturn().getResponse();
    }

    MockHttpServletResponse answer(HttpMethod method, String path) throws Exception {
        MockHttpServletResponse response = send(method, path);
        if (leadsToSignIn(response) && leadsToSignIn(send(HttpMethod.GET, "/account"))) {
            session = signIn();
            response = send(method, path);
        }
        return response;
    }

    /** As it comes, even when the session is over; what no handler caught is answered with 500, as a server does. */
    MockHttpServletResponse send(HttpMethod method, String path) throws Exception {
        MockHttpServletRequestBuilder request = path.startsWith("/api/v1/")
                ? program(request(method, path), path)
                : request(method, path).cookie(session).with(csrf());
        if (method != HttpMethod.GET && !path.startsWith("/api/v1/")) {
            request.params(values.form());
        }
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (ServletException failure) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            response.sendError(500, String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure)));
            return response;
        }
    }

    private MockHttpServletRequestBuilder program(MockHttpServletRequestBuilder request, String path) {
        return request.header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", Identifiers.next().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(PathValues.json(path));
    }

    static boolean leadsToSignIn(MockHttpServletResponse response) {
        @Nullable String location = response.getRedirectedUrl();
        return location != null && location.endsWith("/login");
    }

    private Cookie signIn() throws Exception {
        mvc.perform(get("/login"));
        MockHttpServletResponse response = mvc.perform(post("/login")
                        .param("username", person.username())
                        .param("password", TestZones.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(response.getCookie("SESSION"), "no session: " + response.getRedirectedUrl());
    }
}
