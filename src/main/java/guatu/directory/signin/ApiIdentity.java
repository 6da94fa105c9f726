package guatu.directory.signin;

import guatu.directory.ApiTokens;
import guatu.directory.Viewer;
import guatu.directory.store.PersonTable;
import guatu.directory.store.PersonTable.Account;
import guatu.shell.web.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who calls {@code /api/v1}: the owner of the token, or, for reading only, who is signed in. A cookie writes nothing here,
 * since these addresses have no protection against forged requests.
 */
class ApiIdentity extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;
    private final PersonTable people;
    private final boolean secondFactorRequired;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    ApiIdentity(ApiTokens tokens, PersonTable people, boolean secondFactorRequired) {
        this.tokens = tokens;
        this.people = people;
        this.secondFactorRequired = secondFactorRequired;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        caller(request).ifPresent(viewer -> {
            request.setAttribute(Pages.PERSON, viewer);
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    new SignedInAccount(viewer.id(), viewer.username()), null, List.of())));
        });
        chain.doFilter(request, response);
    }

    private Optional<Viewer> caller(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? tokens.use(authorization.substring(BEARER.length()).strip())
                    : Optional.empty();
        }
        return request.getMethod().equals("GET") ? signedIn(request) : Optional.empty();
    }

    private Optional<Viewer> signedIn(HttpServletRequest request) {
        Authentication session = sessions.loadDeferredContext(request).get().getAuthentication();
        return session != null && session.getPrincipal() instanceof SignedInAccount account
                ? people.account(account.id())
                        .filter(found -> SignInStep.next(found, request, secondFactorRequired) == SignInStep.NONE)
                        .map(Account::viewer)
                : Optional.empty();
    }
}
