package guatu.directory.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for the password once more before what would give an account away: tokens, ends of sessions, contact data, passwords,
 * roles, the second step. Who gave it within the last quarter of an hour is not asked.
 */
class PasswordAgain extends OncePerRequestFilter {

    static final String PAGE = "/account/confirmation";

    private static final Duration FRESH_FOR = Duration.ofMinutes(15);

    /** Attribute of a session: when the password was given, in milliseconds of the epoch. */
    private static final String GIVEN_AT = "guatu.passwordGivenAt";

    /** Attribute of a session: the page to go on with. No request can say it, so that it leads to no other place. */
    private static final String GO_ON_WITH = "guatu.goOnWith";

    private static final String PERSON = "/administration/people/";

    /** What is asked for, and the page whose form sends it. */
    private record Guarded(RequestMatcher matcher, String page) {

        static Guarded post(String pattern, String page) {
            return new Guarded(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern), page);
        }
    }

    private static final List<Guarded> GUARDED = List.of(
            Guarded.post("/account/tokens", "/account"),
            Guarded.post("/account/sessions/**", "/account"),
            Guarded.post("/account/second-factor/secret", "/account/second-factor"),
            Guarded.post("/administration/sessions/**", "/administration/sessions"),
            Guarded.post(PERSON + "{username}/contact", PERSON),
            Guarded.post(PERSON + "{username}/password", PERSON),
            Guarded.post(PERSON + "{username}/roles", PERSON),
            Guarded.post(PERSON + "{username}/second-factor/removal", PERSON),
            Guarded.post(PERSON + "{username}/sessions/ending", PERSON));

    private final Clock clock;

    PasswordAgain(Clock clock) {
        this.clock = clock;
    }

    /** Remembers that the password was given just now. */
    static void given(HttpSession session, Instant at) {
        session.setAttribute(GIVEN_AT, at.toEpochMilli());
    }

    /** The page to go on with after the password, named once. */
    static String goOnWith(HttpSession session) {
        String page = session.getAttribute(GO_ON_WITH) instanceof String kept ? kept : "/account";
        session.removeAttribute(GO_ON_WITH);
        return page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<String> page = session == null || fresh(session) ? Optional.empty() : guardedPage(request);
        if (session == null || page.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        session.setAttribute(GO_ON_WITH, page.get());
        response.sendRedirect(request.getContextPath() + PAGE);
    }

    private static Optional<String> guardedPage(HttpServletRequest request) {
        for (Guarded guarded : GUARDED) {
            RequestMatcher.MatchResult match = guarded.matcher().matcher(request);
            if (match.isMatch()) {
                Map<String, String> variables = match.getVariables();
                return Optional.of(guarded.page() + variables.getOrDefault("username", ""));
            }
        }
        return Optional.empty();
    }

    private boolean fresh(HttpSession session) {
        return session.getAttribute(GIVEN_AT) instanceof Long given
                && Instant.ofEpochMilli(given).plus(FRESH_FOR).isAfter(clock.instant());
    }
}
