package guatu.directory.signin;

import guatu.directory.Viewer;
import guatu.shell.web.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes a line into the log for every request that was refused, whatever the reason: not let in, not found, input that is no
 * input, too many. What was sent is not in it, since it may be anything, a password too.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RefusedRequests extends OncePerRequestFilter {

    /** Apart from the rooms, so that it can be sent somewhere of its own. */
    static final String LOG = "guatu.security";

    private static final Logger log = LoggerFactory.getLogger(LOG);
    private static final int LONGEST = 200;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (HttpStatusCode.valueOf(response.getStatus()).is4xxClientError()) {
            String path = request.getRequestURI();
            log.info(
                    "refused: status={} method={} path={} person={} address={}",
                    response.getStatus(),
                    request.getMethod(),
                    path.substring(0, Math.min(path.length(), LONGEST)),
                    request.getAttribute(Pages.PERSON) instanceof Viewer viewer ? viewer.username() : "-",
                    request.getRemoteAddr());
        }
    }
}
