package guatu.directory.signin;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.directory.store.SessionTable;
import guatu.shell.web.Pages;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sessions in the database, passwords by Argon2id, and the {@link Viewer} as a controller's argument. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SignInBeans implements WebMvcConfigurer {

    private static final Duration IDLE_LIMIT = Duration.ofHours(10);

    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLength() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(IDLE_LIMIT);
    }

    /** An attribute that two requests set at the same time is kept once. */
    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Primary
    static RememberedSessions<?> rememberedSessions(JdbcIndexedSessionRepository stored, SessionTable table) {
        return new RememberedSessions<>(stored, table::lastStoredUse);
    }

    @Bean
    static CookieSerializer sessionCookies() {
        return new HostBoundCookies();
    }

    @Bean
    static EndpointAccess shellAccess() {
        return EndpointAccess.builder()
                .open(
                        HttpMethod.GET,
                        "/login",
                        "/error",
                        "/app/**",
                        "/webjars/**",
                        "/favicon.ico",
                        "/actuator/health/**")
                .open(HttpMethod.POST, "/login", "/logout", "/error")
                .get(Permission.ADMINISTER, "/actuator/**")
                .signedIn(HttpMethod.GET, "/api/docs", "/api/docs/**", "/api/swagger-ui/**")
                .build();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }

    private static final class ViewerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return request.getAttribute(Pages.PERSON, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
