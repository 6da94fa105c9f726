package guatu.directory.signin;

import guatu.directory.store.PersonTable;
import guatu.directory.store.PersonTable.Account;
import guatu.shell.web.Pages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the rights of the signed-in account with every request, so that taking them away works at once. Who still has a
 * password that somebody else set gets no further than the page for choosing an own one.
 */
class FreshRights extends OncePerRequestFilter {

    private static final String CHOOSE_PASSWORD = "/account/password";
    private static final Set<String> BEFORE_CHOOSING = Set.of(CHOOSE_PASSWORD, "/login", "/logout", "/error");

    private final PersonTable people;

    FreshRights(PersonTable people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount signedIn) {
            Optional<Account> account = people.account(signedIn.id());
            if (account.isEmpty()) {
                endSession(request);
            } else if (account.get().mustChangePassword() && !allowedBeforeChoosing(request)) {
                response.sendRedirect(request.getContextPath() + CHOOSE_PASSWORD);
                return;
            } else {
                request.setAttribute(Pages.PERSON, account.get().viewer());
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean allowedBeforeChoosing(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                || BEFORE_CHOOSING.contains(request.getRequestURI()
                        .substring(request.getContextPath().length()));
    }

    /** Pictures, styles and scripts are open to everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/app/") || path.startsWith("/webjars/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void endSession(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
