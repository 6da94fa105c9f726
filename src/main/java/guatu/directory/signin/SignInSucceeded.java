package guatu.directory.signin;

import guatu.directory.store.PersonTable;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** On to the page that was asked for, in the person's language unless this browser has chosen one. */
class SignInSucceeded implements AuthenticationSuccessHandler {

    private final AuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
    private final PersonTable people;
    private final LocaleResolver languages;
    private final Clock clock;

    SignInSucceeded(PersonTable people, LocaleResolver languages, Clock clock) {
        this.people = people;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        PasswordAgain.given(request.getSession(), clock.instant());
        if (WebUtils.getCookie(request, "language") == null
                && authentication.getPrincipal() instanceof SignedInAccount account) {
            people.account(account.id())
                    .ifPresent(found -> languages.setLocale(request, response, Locale.forLanguageTag(found.locale())));
        }
        onward.onAuthenticationSuccess(request, response, authentication);
    }
}
