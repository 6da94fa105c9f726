package guatu.directory.signin;

import guatu.directory.EndpointAccess;
import guatu.directory.EndpointAccess.Admission;
import guatu.directory.EndpointAccess.Rule;
import guatu.directory.Viewer;
import guatu.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Decides a request by the first of the rooms' rules that fits it; without one nobody gets in. Rules lie by method and
 * first part of the path, so that a request is held against the dozen that it could be about, and not against all.
 */
final class EndpointRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision LET_IN = new AuthorizationDecision(true);
    private static final AuthorizationDecision REFUSED = new AuthorizationDecision(false);

    private record Place(String method, String firstPart) {}

    private record Pattern(PathPattern path, Admission admission) {}

    private final Map<Place, List<Pattern>> patterns = new HashMap<>();

    EndpointRules(List<EndpointAccess> rooms) {
        rooms.stream().flatMap(room -> room.rules().stream()).forEach(this::add);
    }

    private void add(Rule rule) {
        PathPattern path = PathPatternParser.defaultInstance.parse(rule.pattern());
        String first = firstPart(PathContainer.parsePath(rule.pattern()));
        if (first.indexOf('{') >= 0 || first.indexOf('*') >= 0) {
            throw new IllegalStateException(
                    "The rule for %s begins with a part that may be anything. Expected a word. Try naming the room first."
                            .formatted(rule.pattern()));
        }
        patterns.computeIfAbsent(new Place(rule.method().name(), first), place -> new ArrayList<>())
                .add(new Pattern(path, rule.admission()));
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return admission(request).filter(found -> admitted(found, request)).isPresent() ? LET_IN : REFUSED;
    }

    private Optional<Admission> admission(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        for (Pattern pattern : patterns.getOrDefault(new Place(request.getMethod(), firstPart(path)), List.of())) {
            if (pattern.path().matches(path)) {
                return Optional.of(pattern.admission());
            }
        }
        return Optional.empty();
    }

    /** As the patterns compare it: decoded, and without what follows a semicolon. */
    private static String firstPart(PathContainer path) {
        return path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(part -> ((PathContainer.PathSegment) part).valueToMatch())
                .findFirst()
                .orElse("");
    }

    static boolean admitted(Admission admission, HttpServletRequest request) {
        return switch (admission) {
            case Admission.Open() -> true;
            case Admission.AnyoneSignedIn() -> request.getAttribute(Pages.PERSON) != null;
            case Admission.Holders(var permission) ->
                request.getAttribute(Pages.PERSON) instanceof Viewer viewer && viewer.may(permission);
        };
    }
}
