package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.access.Routes.Route;
import guatu.directory.EndpointAccess;
import guatu.directory.EndpointAccess.Rule;
import guatu.testing.TestZones;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Rules and endpoints fit each other: none without the other, and no rule hides a stricter one behind it. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestZones.class)
class EndpointRulesTest {

    /** Answered by filters and resource handlers, not by controllers. */
    private static final Set<String> WITHOUT_CONTROLLER = Set.of(
            "POST /login",
            "POST /logout",
            "GET /app/**",
            "GET /webjars/**",
            "GET /favicon.ico",
            "GET /api/swagger-ui/**",
            "GET /actuator/**");

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    List<EndpointAccess> rooms;

    List<Route> routes = List.of();
    List<Rule> rules = List.of();

    @BeforeEach
    void read() {
        routes = Routes.of(mappings);
        rules = rooms.stream().flatMap(room -> room.rules().stream()).toList();
    }

    @Test
    void everyEndpointHasARule() {
        assertThat(routes).isNotEmpty();
        assertThat(routes)
                .filteredOn(route ->
                        rules.stream().noneMatch(rule -> Routes.matches(rule, route.method(), route.anyPath())))
                .as("endpoints that no EndpointAccess names")
                .isEmpty();
    }

    @Test
    void everyRuleHasAnEndpoint() {
        assertThat(rules)
                .filteredOn(rule -> !WITHOUT_CONTROLLER.contains(rule.method() + " " + rule.pattern()))
                .filteredOn(rule ->
                        routes.stream().noneMatch(route -> Routes.matches(rule, route.method(), route.anyPath())))
                .as("rules that no endpoint answers to")
                .isEmpty();
    }

    @Test
    void noRuleIsHiddenByAnother() {
        assertThat(rules).allSatisfy(rule -> {
            String path = new Route(rule.method(), rule.pattern()).anyPath();
            Rule first = rules.stream()
                    .filter(candidate -> Routes.matches(candidate, rule.method(), path))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.admission())
                    .as("%s %s is decided by %s", rule.method(), rule.pattern(), first.pattern())
                    .isEqualTo(rule.admission());
        });
    }
}
