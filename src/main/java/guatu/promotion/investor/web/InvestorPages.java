package guatu.promotion.investor.web;

import guatu.promotion.investor.InvestorReadings;
import guatu.promotion.investor.InvestorReadings.Opening;
import guatu.promotion.investor.InvestorReadings.View;
import guatu.shell.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The investor's own view. A link's secret stands behind the address's number sign, which browsers send to nobody, so it is
 * in no log and no Referer; a script takes it from there into the form's body. Without a script the reader puts it into the
 * form. What opens is read by a cookie of half an hour.
 */
@Controller
class InvestorPages {

    private static final String HOME = "redirect:/investor";
    private static final String COOKIE = "investor-reading";

    private final InvestorReadings readings;

    InvestorPages(InvestorReadings readings) {
        this.readings = readings;
    }

    @GetMapping("/investor")
    ModelAndView read(@CookieValue(name = COOKIE, defaultValue = "") String key, HttpServletResponse response) {
        seal(response);
        Optional<View> view = key.isEmpty() ? Optional.empty() : readings.read(key);
        return view.map(found -> new ModelAndView("promotion/investor", Map.of("view", found)))
                .orElseGet(() -> form("", HttpStatus.OK));
    }

    @PostMapping("/investor")
    ModelAndView open(@RequestParam String code, Page page, HttpServletRequest request, HttpServletResponse response) {
        seal(response);
        return switch (readings.open(code, request.getRemoteAddr())) {
            case Opening.Let(String key) -> {
                keep(key, InvestorReadings.SITTING, request, response);
                yield new ModelAndView(HOME);
            }
            case Opening.Unknown() -> form("promise.investor.unknown", HttpStatus.FORBIDDEN);
            case Opening.TooMany() -> form("promise.investor.tooMany", HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/investor/end")
    ModelAndView close(
            @CookieValue(name = COOKIE, defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        seal(response);
        readings.close(key);
        keep("", Duration.ZERO, request, response);
        return new ModelAndView(HOME);
    }

    /** Found by no search engine, kept in no cache, told to no page that is gone to from here. */
    private static void seal(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static void keep(String key, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, key)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .path("/investor")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    private static ModelAndView form(String notice, HttpStatus status) {
        return new ModelAndView("promotion/investor-code", Map.of("notice", notice), status);
    }
}
