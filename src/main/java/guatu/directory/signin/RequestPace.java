package guatu.directory.signin;

import guatu.directory.Viewer;
import guatu.shell.web.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds back who asks far more often than work needs: so many requests a minute of an account, and of an address where nobody
 * is signed in. A node counts for itself, in memory; each minute begins anew.
 */
class RequestPace extends OncePerRequestFilter {

    private static final int SECONDS_OF_A_MINUTE = 60;

    private final int most;
    private final Clock clock;
    private final Answer tooMany;
    private volatile Minute minute;

    /** @param most requests a minute; 0 for no limit */
    RequestPace(int most, Clock clock, Answer tooMany) {
        this.most = most;
        this.clock = clock;
        this.tooMany = tooMany;
        this.minute = new Minute(clock.instant().truncatedTo(ChronoUnit.MINUTES), new ConcurrentHashMap<>());
    }

    /** Says in the words of pages or of programs that it was too much. */
    @FunctionalInterface
    interface Answer {
        void give(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private record Minute(Instant begin, Map<String, AtomicInteger> asked) {

        int count(String who) {
            return asked.computeIfAbsent(who, first -> new AtomicInteger()).incrementAndGet();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Instant now = clock.instant();
        if (most == 0 || at(now).count(who(request)) <= most) {
            chain.doFilter(request, response);
            return;
        }
        long over = now.getEpochSecond() % SECONDS_OF_A_MINUTE;
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS_OF_A_MINUTE - over));
        tooMany.give(request, response);
    }

    /** Two that begin a minute at once may count a few twice or not at all, which changes nothing. */
    private Minute at(Instant now) {
        Instant begin = now.truncatedTo(ChronoUnit.MINUTES);
        Minute current = minute;
        if (!current.begin().equals(begin)) {
            current = new Minute(begin, new ConcurrentHashMap<>());
            minute = current;
        }
        return current;
    }

    private static String who(HttpServletRequest request) {
        return request.getAttribute(Pages.PERSON) instanceof Viewer viewer
                ? viewer.id().toString()
                : request.getRemoteAddr();
    }

    /** Pictures, styles and scripts come many to a page. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FreshRights.isDecoration(request);
    }
}
