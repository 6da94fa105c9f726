package guatu.shell.web;

import gg.jte.TemplateEngine;
import guatu.shell.database.Waiting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in words that the database is away or the disk is full, to whoever asks meanwhile. It stands before everything that
 * reads the database, who is signed in too, and says on its way in that somebody waits.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageAnswers extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(OutageAnswers.class);
    private static final String TRY_AGAIN_AFTER_SECONDS = "10";

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final TemplateEngine engine;
    private final Pages pages;
    private final JsonMapper json;

    OutageAnswers(MessageSource messages, LocaleResolver locales, TemplateEngine engine, Pages pages, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.engine = engine;
        this.pages = pages;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Waiting.somebody(() -> chain.doFilter(request, response));
        } catch (ServletException | IOException | RuntimeException failure) {
            Optional<Outage> outage = Outage.behind(failure);
            if (outage.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
            answer(request, response, outage.get());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Outage outage) throws IOException {
        Locale locale = locales.resolveLocale(request);
        String reason = messages.getMessage(outage.messageKey(), null, locale);
        response.reset();
        response.setStatus(outage.status().value());
        response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getRequestURI().startsWith("/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            byte[] problem = json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(outage.status(), reason));
            response.setContentLength(problem.length);
            response.getOutputStream().write(problem);
            return;
        }
        if (outage == Outage.DATABASE_AWAY) {
            // A person's frame asks the database, for what is unread and more.
            request.removeAttribute(Pages.PERSON);
        }
        // The frame around the words asks for it, and nobody has put it there yet.
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        new TemplateView(engine, pages, "shell/error")
                .render(Map.of("status", outage.status().value(), "reason", reason), request, response);
    }
}
