package guatu.access;

import guatu.directory.EndpointAccess.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every endpoint that Spring would call, of the product and of the libraries in it. */
final class Routes {

    private static final List<HttpMethod> ANY = List.of(HttpMethod.GET, HttpMethod.POST);

    private Routes() {}

    record Route(HttpMethod method, String pattern) {

        /** The path with every variable replaced by a word that no fixed path contains. */
        String anyPath() {
            return pattern.replaceAll("\\{[^}]+}", "anything").replace("**", "anything");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** Reading comes first: what a walk removes on its way is still there for those who look. */
    static List<Route> of(Collection<RequestMappingInfoHandlerMapping> mappings) {
        List<Route> routes = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                routes.addAll(of(info));
            }
        }
        routes.sort(Comparator.comparing((Route route) -> route.method() != HttpMethod.GET)
                .thenComparing(Route::toString));
        return routes;
    }

    static List<Route> of(RequestMappingInfo info) {
        return methods(info).stream()
                .flatMap(method -> info.getPatternValues().stream().map(pattern -> new Route(method, pattern)))
                .toList();
    }

    static boolean matches(Rule rule, HttpMethod method, String path) {
        return rule.method().equals(method)
                && PathPatternParser.defaultInstance.parse(rule.pattern()).matches(PathContainer.parsePath(path));
    }

    private static List<HttpMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? ANY
                : methods.stream().map(RequestMethod::asHttpMethod).toList();
    }
}
