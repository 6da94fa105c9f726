package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.access.Routes.Route;
import guatu.directory.EndpointAccess;
import guatu.directory.EndpointAccess.Admission;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Walks every endpoint with every role, logged out, locked, from the wrong organisation, and with nonsense. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestZones.class)
class EndpointAccessTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    List<EndpointAccess> rooms;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    TestZone zone;
    PathValues values;
    List<Route> routes;

    @BeforeEach
    void found() {
        zone = zones.found();
        values = PathValues.in(zone.north(), zones, jdbc);
        routes = Routes.of(mappings).stream()
                .filter(route -> !(admission(route) instanceof Admission.Open))
                .toList();
    }

    @Test
    void loggedOutNothingOpensButTheDoor() throws Exception {
        Map<String, Integer> opened = new TreeMap<>();
        for (Route route : routes) {
            MockHttpServletResponse response =
                    SignedInBrowser.loggedOut(mvc, route.method(), values.existing(route.pattern()));
            if (!shut(response)) {
                opened.put(route.toString(), response.getStatus());
            }
        }

        assertThat(opened).isEmpty();
    }

    @Test
    void lockedMidSessionNothingOpens() throws Exception {
        Viewer locked = zones.person(Role.STEWARD, zone.root());
        SignedInBrowser browser = new SignedInBrowser(mvc, locked);
        jdbc.sql("update person set locked = true where id = :id")
                .param("id", locked.id())
                .update();

        Map<String, Integer> opened = new TreeMap<>();
        for (Route route : routes) {
            MockHttpServletResponse response = browser.send(route.method(), values.existing(route.pattern()));
            if (!shut(response)) {
                opened.put(route.toString(), response.getStatus());
            }
        }

        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRoleOpensWhatItsPermissionsSay(Role role) throws Exception {
        SignedInBrowser browser = new SignedInBrowser(mvc, zones.person(role, zone.north()));

        Map<String, Integer> wrong = new TreeMap<>();
        for (Route route : routes) {
            int status = browser.answer(route.method(), values.existing(route.pattern()))
                    .getStatus();
            boolean lets = !(admission(route) instanceof Admission.Holders(var permission))
                    || role.permissions().contains(permission);
            if (status >= 500 || status == 401 || lets == (status == 403) || (lets && !expected(route, status))) {
                wrong.put(route.toString(), status);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatBelongsToAnotherUnitIsNotFound() throws Exception {
        Viewer stranger = zones.person(Role.STEWARD, zone.south());
        for (Role role : Role.values()) {
            jdbc.sql(
                            "insert into role_grant (person_id, role, organisation_id) values (:person, :role, :organisation) on conflict do nothing")
                    .param("person", stranger.id())
                    .param("role", role.code())
                    .param("organisation", zone.south().id())
                    .update();
        }
        SignedInBrowser browser = new SignedInBrowser(mvc, stranger);

        Map<String, Integer> found = new TreeMap<>();
        for (Route route : routes) {
            if (values.belongsToAUnit(route.pattern())) {
                int status = browser.answer(route.method(), values.existing(route.pattern()))
                        .getStatus();
                if (status != 404) {
                    found.put(route.toString(), status);
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void nonsenseIsNotFoundOrRefused() throws Exception {
        Viewer everything = zones.person(Role.ADMINISTRATOR, zone.root());
        for (Role role : Role.values()) {
            jdbc.sql(
                            "insert into role_grant (person_id, role, organisation_id) values (:person, :role, :organisation) on conflict do nothing")
                    .param("person", everything.id())
                    .param("role", role.code())
                    .param("organisation", zone.root().id())
                    .update();
        }
        SignedInBrowser browser = new SignedInBrowser(mvc, everything);

        Map<String, Integer> wrong = new TreeMap<>();
        for (Route route : routes) {
            for (String nonsense : PathValues.NONSENSE) {
                if (route.pattern().contains("{")) {
                    int status = browser.answer(route.method(), route.pattern().replaceAll("\\{[^}]+}", nonsense))
                            .getStatus();
                    if (status < 400 || status >= 500) {
                        wrong.put(route + " with " + nonsense, status);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean expected(Route route, int status) {
        return route.method() != HttpMethod.GET || status == 200 || status == 302;
    }

    private static boolean shut(MockHttpServletResponse response) {
        return SignedInBrowser.leadsToSignIn(response) || response.getStatus() == 401;
    }

    private Admission admission(Route route) {
        return rooms.stream()
                .flatMap(room -> room.rules().stream())
                .filter(rule -> Routes.matches(rule, route.method(), route.anyPath()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule for " + route))
                .admission();
    }
}
