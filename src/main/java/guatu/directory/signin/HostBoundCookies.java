package guatu.directory.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie of a session. By TLS its name begins with {@code __Host-}, so that no other host and no plain connection can
 * set it (RFC 6265bis, 4.1.3.2); browsers refuse that name over plain HTTP, where it has none.
 */
final class HostBoundCookies implements CookieSerializer {

    private static final String NAME = "SESSION";

    private final CookieSerializer bound = named("__Host-" + NAME);
    private final CookieSerializer plain = named(NAME);

    @Override
    public void writeCookieValue(CookieValue cookie) {
        of(cookie.getRequest()).writeCookieValue(cookie);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? bound : plain;
    }

    private static CookieSerializer named(String name) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName(name);
        cookies.setCookiePath("/");
        cookies.setSameSite("Lax");
        return cookies;
    }
}
