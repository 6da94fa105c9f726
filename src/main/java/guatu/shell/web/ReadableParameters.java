package guatu.shell.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request whose parameters can't be read (no UTF-8, a form cut off, a zero in a file's name) or hold a zero, which
 * the database has no place for. The server says so at the first look at a parameter, and every later look, the error
 * page's too, would fail again.
 */
final class ReadableParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpStatusCode fault = fault(request);
        if (!fault.isError()) {
            chain.doFilter(request, response);
        } else if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new WithoutParameters(request), response);
        } else if (!response.isCommitted()) {
            // Whoever went away in the middle of a form hears nothing any more.
            response.sendError(fault.value());
        }
    }

    private static HttpStatusCode fault(HttpServletRequest request) {
        try {
            boolean withZero = request.getParameterMap().values().stream()
                    .flatMap(Arrays::stream)
                    .anyMatch(value -> value.indexOf('\0') >= 0);
            return withZero ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
        } catch (InvalidParameterException unreadable) {
            return HttpStatusCode.valueOf(unreadable.getErrorCode());
        } catch (RuntimeException unreadable) {
            return HttpStatus.BAD_REQUEST;
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class WithoutParameters extends HttpServletRequestWrapper {

        private WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
