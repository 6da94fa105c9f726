package guatu.directory.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program in problem details (RFC 9457) that it is not let in: 401 for nobody known, 403 for too few rights. */
class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RefusedAccess refusals;
    private final MessageSource messages;
    private final LocaleResolver languages;
    private final JsonMapper json;

    ApiRefusal(RefusedAccess refusals, MessageSource messages, LocaleResolver languages, JsonMapper json) {
        this.refusals = refusals;
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                tried ? "Bearer realm=\"guatu\", error=\"invalid_token\"" : "Bearer realm=\"guatu\"");
        answer(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                tried ? "directory.api.token.wrong" : "directory.api.token.none");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refusals.record(request);
        answer(request, response, HttpStatus.FORBIDDEN, "directory.api.forbidden");
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "shell.error.429");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, messages.getMessage(key, null, languages.resolveLocale(request)));
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
