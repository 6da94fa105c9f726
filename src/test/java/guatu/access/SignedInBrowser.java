package guatu.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import guatu.directory.Viewer;
import guatu.testing.TestZones;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Signs in by the form and keeps the session; signs in again when an endpoint has ended it. */
final class SignedInBrowser {

    private final MockMvc mvc;
    private final Viewer person;
    private Cookie session;

    SignedInBrowser(MockMvc mvc, Viewer person) throws Exception {
        this.mvc = mvc;
        this.person = person;
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

    /** As it comes, even when the session is over. */
    MockHttpServletResponse send(HttpMethod method, String path) throws Exception {
        return mvc.perform(request(method, path).cookie(session).with(csrf()))
                .andReturn()
                .getResponse();
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
