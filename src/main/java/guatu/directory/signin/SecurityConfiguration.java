package guatu.directory.signin;

import guatu.directory.ApiTokens;
import guatu.directory.EndpointAccess;
import guatu.directory.store.PersonTable;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who gets through the door: sign-in by form for pages, tokens for {@code /api/v1}, rights by the rooms'
 * {@link EndpointAccess}, everything else denied.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String NOTHING_TO_LOAD = "default-src 'none'; frame-ancestors 'none'";

    /** The page of the contract comes with a style of its own inside; its scripts are files like all others. */
    private static final String CONTRACT_CONTENT_SECURITY_POLICY =
            CONTENT_SECURITY_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private static final RequestMatcher CONTRACT =
            PathPatternRequestMatcher.withDefaults().matcher("/api/swagger-ui/**");

    private static final int TOO_MANY = HttpStatus.TOO_MANY_REQUESTS.value();

    private static final RequestMatcher ERROR =
            PathPatternRequestMatcher.withDefaults().matcher("/error");

    /** Watching each filter and decision costs every request; how long requests take is measured around all of them. */
    @Bean
    static SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            List<EndpointAccess> rooms,
            ApiTokens tokens,
            PersonTable people,
            RefusedAccess refusals,
            MessageSource messages,
            LocaleResolver languages,
            JsonMapper json,
            Clock clock,
            @Value("${guatu.requests-per-minute:3000}") int most,
            @Value("${guatu.second-factor:offered}") SecondFactorRule rule) {
        ApiRefusal refusal = new ApiRefusal(refusals, messages, languages, json);
        return http.securityMatcher("/api/v1/**")
                .authorizeHttpRequests(requests -> letInByRules(requests, rooms))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // A reader is signed in anew with each request, and keeps the session of the pages.
                        .sessionFixation(fixation -> fixation.none()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_TO_LOAD))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        denials -> denials.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(
                        new ApiIdentity(tokens, people, rule == SecondFactorRule.REQUIRED),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(new RequestPace(most, clock, refusal::tooMany), AuthorizationFilter.class)
                .build();
    }

    @Bean
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            List<EndpointAccess> rooms,
            PersonTable people,
            PasswordSignIn passwords,
            SignInAttempts attempts,
            RefusedAccess refusals,
            LocaleResolver languages,
            Clock clock,
            @Value("${guatu.requests-per-minute:3000}") int most,
            @Value("${guatu.second-factor:offered}") SecondFactorRule rule) {
        return http.authenticationProvider(passwords)
                .authorizeHttpRequests(requests -> letInByRules(requests, rooms))
                .formLogin(form -> form.loginPage("/login")
                        .failureHandler(new SignInFailed())
                        .successHandler(new SignInSucceeded(people, languages, clock)))
                .logout(logout -> logout.addLogoutHandler(recordSignOut(people, attempts))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                        .logoutSuccessUrl("/login?out"))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .addHeaderWriter(SecurityConfiguration::letTheContractStyleItself)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(denials -> denials.accessDeniedHandler(onRecord(refusals)))
                .addFilterBefore(
                        new FreshRights(people, rule == SecondFactorRule.REQUIRED, clock), AuthorizationFilter.class)
                .addFilterBefore(
                        new RequestPace(most, clock, (request, response) -> response.sendError(TOO_MANY)),
                        AuthorizationFilter.class)
                .addFilterAfter(new PasswordAgain(clock), AuthorizationFilter.class)
                .build();
    }

    private static void letTheContractStyleItself(HttpServletRequest request, HttpServletResponse response) {
        if (CONTRACT.matches(request)) {
            response.setHeader("Content-Security-Policy", CONTRACT_CONTENT_SECURITY_POLICY);
        }
    }

    private static void letInByRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            List<EndpointAccess> rooms) {
        requests.requestMatchers(SecurityConfiguration::asksForAnErrorWithoutOne)
                .denyAll();
        requests.anyRequest().access(new EndpointRules(rooms));
    }

    private static boolean asksForAnErrorWithoutOne(HttpServletRequest request) {
        return ERROR.matches(request) && request.getDispatcherType() != DispatcherType.ERROR;
    }

    private static AccessDeniedHandler onRecord(RefusedAccess refusals) {
        AccessDeniedHandler page = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            refusals.record(request);
            page.handle(request, response, denied);
        };
    }

    private static LogoutHandler recordSignOut(PersonTable people, SignInAttempts attempts) {
        return (request, response, authentication) -> {
            if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account) {
                people.viewer(account.id()).ifPresent(attempts::signedOut);
            }
        };
    }
}
