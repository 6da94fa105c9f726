package guatu.shell.web;

import guatu.shell.AsOf;
import guatu.shell.MenuItem;
import guatu.shell.Refused;
import guatu.shell.ServedHere;
import guatu.shell.SignedIn;
import guatu.shell.UnreadMessages;
import guatu.shell.WrittenDay;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page out of a request. */
@Component
public class Pages {

    /** Request attribute under which the directory leaves the person who asks. */
    public static final String PERSON = Pages.class.getName() + ".person";

    /** Flash attribute for words that the next page shows at its top: what was done. */
    public static final String NOTICE = "pageNotice";

    private final MessageSource messages;
    private final Clock clock;
    private final List<MenuItem> menu;
    private final ObjectProvider<UnreadMessages> inbox;
    private final ObjectProvider<ServedHere> served;

    Pages(
            MessageSource messages,
            Clock clock,
            List<MenuItem> menu,
            ObjectProvider<UnreadMessages> inbox,
            ObjectProvider<ServedHere> served) {
        this.messages = messages;
        this.clock = clock;
        this.inbox = inbox;
        this.served = served;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
    }

    /** @throws Refused when the request names a day that is none */
    public Page of(HttpServletRequest request) {
        return of(request, asOf(request));
    }

    /** Also for a request that names no day properly: the page that says so needs a frame too. */
    Page evenOf(HttpServletRequest request) {
        try {
            return of(request);
        } catch (Refused noDay) {
            return of(request, AsOf.today(LocalDate.now(clock)));
        }
    }

    private Page of(HttpServletRequest request, AsOf asOf) {
        SignedIn person = (SignedIn) request.getAttribute(PERSON);
        return new Page(
                messages,
                RequestContextUtils.getLocale(request),
                clock.getZone(),
                person,
                asOf,
                LocalDate.now(clock),
                request.getRequestURI(),
                queryParameters(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                menu.stream()
                        .filter(item -> person != null && person.may(item.permission()))
                        .toList(),
                notice(request),
                inbox.getIfAvailable(),
                served.getIfAvailable());
    }

    private static @Nullable String notice(HttpServletRequest request) {
        Map<String, ?> flashed = RequestContextUtils.getInputFlashMap(request);
        return flashed == null ? null : (String) flashed.get(NOTICE);
    }

    /** {@code ?asOf=2026-02-10} names the day; {@code &known=then} leaves out what was recorded after it. */
    AsOf asOf(HttpServletRequest request) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = day(request.getParameter("asOf"));
        if (day == null || !day.isBefore(today)) {
            return AsOf.today(today);
        }
        return "then".equals(request.getParameter("known"))
                ? AsOf.known(day, day, clock.getZone())
                : AsOf.day(day, today);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return WrittenDay.parse(text.strip());
        } catch (DateTimeException notADay) {
            throw new Refused("shell.asOf.notADay", text);
        }
    }

    private static MultiValueMap<String, String> queryParameters(HttpServletRequest request) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        if (request.getMethod().equals("GET")) {
            request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        }
        return parameters;
    }
}
