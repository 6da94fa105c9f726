package guatu.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a form leads back to: the page from which one came, inside the product and nowhere else. */
final class ReturnAddress {

    static final String MY_WORK = "/my-work";

    private ReturnAddress() {}

    /** What the form carries in {@code from}, otherwise the page that led here, otherwise one's own work. */
    static String of(HttpServletRequest request) {
        String stated = request.getParameter("from");
        return inside(stated == null ? refererPath(request) : stated);
    }

    private static String inside(@Nullable String address) {
        return address != null
                        && address.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*")
                        && !address.startsWith("/activities/")
                        && !address.startsWith("/progress/")
                ? address
                : MY_WORK;
    }

    private static @Nullable String refererPath(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        try {
            URI page = referer == null ? null : URI.create(referer);
            return page == null || !request.getServerName().equals(page.getHost())
                    ? null
                    : page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
