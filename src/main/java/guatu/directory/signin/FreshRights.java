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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the rights of the signed-in account with every request, so that taking them away works at once. Whose sign-in is
 * not whole ({@link SignInStep}) gets no further than the page of that step, and a session ends after a working day even
 * when it is in use.
 */
class FreshRights extends OncePerRequestFilter {

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private static final Authentication STRANGER =
            new AnonymousAuthenticationToken("guatu", "stranger", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final PersonTable people;
    private final boolean secondFactorRequired;
    private final Clock clock;

    FreshRights(PersonTable people, boolean secondFactorRequired, Clock clock) {
        this.people = people;
        this.secondFactorRequired = secondFactorRequired;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount signedIn) {
            Optional<Account> account = tooOld(request) ? Optional.empty() : people.account(signedIn.id());
            if (account.isEmpty()) {
                endSession(request);
            } else {
                SignInStep step = SignInStep.next(account.get(), request, secondFactorRequired);
                if (!step.allows(path(request)) && request.getDispatcherType() != DispatcherType.ERROR) {
                    response.sendRedirect(request.getContextPath() + step.page());
                    return;
                }
                request.setAttribute(Pages.PERSON, account.get().viewer());
            }
        }
        chain.doFilter(request, response);
    }

    private boolean tooOld(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && Instant.ofEpochMilli(session.getCreationTime())
                        .plus(LONGEST_SESSION)
                        .isBefore(clock.instant());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Pictures, styles and scripts are open to everybody. */
    static boolean isDecoration(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/app/") || path.startsWith("/webjars/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isDecoration(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The request goes on as a stranger's, which leads to the sign-in form and not to a refusal. */
    private static void endSession(HttpServletRequest request) {
        SecurityContextHolder.setContext(new SecurityContextImpl(STRANGER));
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
