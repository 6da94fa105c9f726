package guatu.directory.signin;

import guatu.directory.EndpointAccess;
import guatu.directory.EndpointAccess.Admission;
import guatu.directory.Viewer;
import guatu.directory.Viewers;
import guatu.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who gets through the door: sign-in by form, rights by the rooms' {@link EndpointAccess}, everything else denied. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pageSecurity(
            HttpSecurity http, List<EndpointAccess> rooms, Viewers viewers, PasswordSignIn passwords) {
        return http.authenticationProvider(passwords)
                .authorizeHttpRequests(requests -> {
                    rooms.stream()
                            .flatMap(room -> room.rules().stream())
                            .forEach(rule -> requests.requestMatchers(PathPatternRequestMatcher.withDefaults()
                                            .matcher(rule.method(), rule.pattern()))
                                    .access(letIn(rule.admission())));
                    requests.anyRequest().denyAll();
                })
                .formLogin(form -> form.loginPage("/login")
                        .failureHandler(new SignInFailed())
                        .defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new FreshRights(viewers), AuthorizationFilter.class)
                .build();
    }

    static AuthorizationManager<RequestAuthorizationContext> letIn(Admission admission) {
        return (authentication, context) -> new AuthorizationDecision(admitted(admission, context.getRequest()));
    }

    private static boolean admitted(Admission admission, HttpServletRequest request) {
        return switch (admission) {
            case Admission.Open() -> true;
            case Admission.AnyoneSignedIn() -> request.getAttribute(Pages.PERSON) != null;
            case Admission.Holders(var permission) ->
                request.getAttribute(Pages.PERSON) instanceof Viewer viewer && viewer.may(permission);
        };
    }
}
