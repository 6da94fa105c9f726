package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.access.Routes.Route;
import guatu.directory.ApiTokens;
import guatu.directory.EndpointAccess;
import guatu.directory.EndpointAccess.Admission;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Scope;
import guatu.directory.Viewer;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Walks every endpoint with every role, logged out, locked, from the wrong organisation, and with nonsense. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestZones.class)
class EndpointAccessTest {

    /** Ending what has ended already is done. */
    private static final Set<String> ENDS_WHAT_IS_NOT_THERE = Set.of("POST /account/sessions/{key}/ending");

    @Autowired
    MockMvc mvc;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    List<EndpointAccess> rooms;

    @Autowired
    TestZones zones;

    @Autowired
    ApiTokens tokens;

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
        Map<String, String> opened = new TreeMap<>();
        for (Route route : routes) {
            MockHttpServletResponse response = Caller.loggedOut(mvc, route.method(), values.existing(route.pattern()));
            if (!shut(response)) {
                opened.put(route.toString(), described(response));
            }
        }

        assertThat(opened).isEmpty();
    }

    @Test
    void lockedMidSessionNothingOpens() throws Exception {
        Viewer locked = zones.person(Role.STEWARD, zone.root());
        Caller caller = caller(locked);
        jdbc.sql("update person set locked = true where id = :id")
                .param("id", locked.id())
                .update();

        Map<String, String> opened = new TreeMap<>();
        for (Route route : routes) {
            MockHttpServletResponse response = caller.send(route.method(), values.existing(route.pattern()));
            // The request that finds the account locked ends its session; the next ones have none.
            if (!shut(response) && response.getStatus() != 403) {
                opened.put(route.toString(), described(response));
            }
        }

        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRoleOpensWhatItsPermissionsSay(Role role) throws Exception {
        Caller caller = caller(zones.person(role, zone.north()));

        Map<String, String> wrong = new TreeMap<>();
        for (Route route : routes) {
            MockHttpServletResponse response = caller.answer(route.method(), values.existing(route.pattern()));
            int status = response.getStatus();
            boolean lets = !(admission(route) instanceof Admission.Holders(var permission))
                    || role.permissions().contains(permission);
            if (status >= 500 || status == 401 || lets == (status == 403) || (lets && !values.expects(route, status))) {
                wrong.put(route.toString(), described(response));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatBelongsToAnotherUnitIsNotFound() throws Exception {
        Caller caller = caller(allRoles(zone.south()));

        Map<String, String> found = new TreeMap<>();
        for (Route route : routes) {
            if (values.belongsToAUnit(route.pattern())) {
                MockHttpServletResponse response = caller.answer(route.method(), values.existing(route.pattern()));
                if (response.getStatus() != 404) {
                    found.put(route.toString(), described(response));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void nonsenseIsNotFoundOrRefused() throws Exception {
        Caller caller = caller(allRoles(zone.root()));

        Map<String, String> wrong = new TreeMap<>();
        for (Route route : routes) {
            for (String nonsense : PathValues.nonsense(route.pattern())) {
                MockHttpServletResponse response = caller.answer(route.method(), nonsense);
                int status = response.getStatus();
                if (status >= 500 || (status < 400 && !ENDS_WHAT_IS_NOT_THERE.contains(route.toString()))) {
                    wrong.put(route.method() + " " + nonsense, described(response));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private Caller caller(Viewer person) throws Exception {
        String token = tokens.create(person, "walk", Set.of(Scope.values()), TestClock.TODAY.plusDays(30));
        return new Caller(mvc, person, token, values);
    }

    private Viewer allRoles(Organisation organisation) {
        Viewer person = zones.person(Role.VIEWER, organisation);
        for (Role role : Role.values()) {
            jdbc.sql("""
                            insert into role_grant (person_id, role, organisation_id) values (:person, :role, :organisation)
                            on conflict do nothing
                            """)
                    .param("person", person.id())
                    .param("role", role.code())
                    .param("organisation", organisation.id())
                    .update();
        }
        return person;
    }

    private static boolean shut(MockHttpServletResponse response) {
        return Caller.leadsToSignIn(response) || response.getStatus() == 401;
    }

    private static String described(MockHttpServletResponse response) throws UnsupportedEncodingException {
        return "%d %s %s"
                .formatted(
                        response.getStatus(),
                        Objects.requireNonNullElse(response.getErrorMessage(), ""),
                        "application/problem+json".equals(response.getContentType())
                                ? response.getContentAsString()
                                : "");
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
