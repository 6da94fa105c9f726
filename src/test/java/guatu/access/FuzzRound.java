package guatu.access;

import guatu.access.RawHttp.Answer;
import guatu.access.RawHttp.Request;
import guatu.access.RequestDraw.Endpoint;
import guatu.access.Routes.Route;
import guatu.directory.ApiTokens;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;

/** One zone, a few people of its north and one of another zone, and requests drawn for them one after the other. */
final class FuzzRound {

    private static final Pattern INSIDES =
            Pattern.compile("\\bat (guatu|org\\.springframework|java)\\.|org\\.postgresql|Exception:");

    private final RawHttp http;
    private final JdbcClient jdbc;
    private final List<WirePerson> people = new ArrayList<>();
    private final HiddenUnit hidden;
    private final RequestDraw draw;

    /** @param fault what is wrong with the answer */
    record Outcome(Request request, int status, Duration took, Optional<String> fault) {}

    FuzzRound(RawHttp http, TestZones zones, JdbcClient jdbc, ApiTokens tokens, Map<Route, HandlerMethod> handlers)
            throws IOException {
        this.http = http;
        this.jdbc = jdbc;
        TestZone zone = zones.found();
        this.hidden = new HiddenUnit(jdbc, zone.south());
        PathValues foreign = PathValues.in(zone.south(), zones, jdbc);
        hidden.mark();
        PathValues own = PathValues.in(zone.north(), zones, jdbc);
        people.add(new WirePerson(http, jdbc, tokens, allRoles(zones, zone.north())));
        people.add(new WirePerson(http, jdbc, tokens, zones.person(Role.UNIT_OFFICER, zone.north())));
        people.add(new WirePerson(http, jdbc, tokens, zones.person(Role.VIEWER, zone.north())));
        people.add(
                new WirePerson(http, jdbc, tokens, allRoles(zones, zones.found().root())));
        FormsSeen forms = formsOf(own, handlers);
        this.draw = new RequestDraw(
                handlers.entrySet().stream()
                        .map(entry -> endpoint(entry.getKey(), entry.getValue(), forms))
                        .toList(),
                forms,
                own.existing(),
                foreign.existing(),
                own.form().toSingleValueMap(),
                new FileDraw(people.getFirst()
                        .get(
                                "/imports/template.xlsx",
                                people.getFirst().credentials().session())
                        .body()));
    }

    List<Outcome> run(long seed, int requests) throws IOException {
        List<String> before = hidden.rows();
        List<Outcome> outcomes = new ArrayList<>();
        for (int number = 0; number < requests; number++) {
            SplittableRandom random = new SplittableRandom(seed + number);
            int who = random.nextInt(people.size() * 3 + 1) / 3;
            Credentials credentials = who < people.size() ? people.get(who).credentials() : Credentials.NONE;
            Request request = draw.draw(random, credentials);
            Answer answer = http.send(request);
            outcomes.add(new Outcome(request, answer.status(), answer.took(), fault(answer)));
            if (who < people.size()) {
                people.get(who).returnIfThrownOut(answer);
            }
        }
        if (!hidden.rows().equals(before)) {
            throw new AssertionError("what belongs to another unit was changed, by requests from seed " + seed);
        }
        return outcomes;
    }

    private static Optional<String> fault(Answer answer) throws IOException {
        if (answer.status() == 0 || answer.status() >= 500) {
            return Optional.of("is no answer");
        }
        if (answer.body().length > RawHttp.LONGEST_ANSWER) {
            return Optional.of("has no end");
        }
        String text = answer.text();
        if (text.contains(HiddenUnit.WORD)) {
            return Optional.of("shows what belongs to another unit");
        }
        if (INSIDES.matcher(text).find()) {
            return Optional.of("shows the inside of the program");
        }
        if (answer.isHtml() && text.contains(HostileText.SCRIPT)) {
            return Optional.of("runs a script that came with the request");
        }
        if (answer.header("X-Injected").isPresent()) {
            return Optional.of("has a header that came with the request");
        }
        return Optional.empty();
    }

    private FormsSeen formsOf(PathValues own, Map<Route, HandlerMethod> handlers) throws IOException {
        FormsSeen forms = new FormsSeen();
        WirePerson reader = people.getFirst();
        for (Route route : handlers.keySet()) {
            if (route.method() == HttpMethod.GET && !route.pattern().startsWith("/api/v1/")) {
                Answer page = reader.get(
                        own.existing(route.pattern()), reader.credentials().session());
                if (page.isHtml()) {
                    forms.read(page.text());
                }
            }
        }
        return forms;
    }

    private static Endpoint endpoint(Route route, HandlerMethod handler, FormsSeen forms) {
        Pattern path = Pattern.compile("\\Q" + route.pattern().replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E");
        return new Endpoint(route, HandlerInputs.of(handler), forms.fieldsOf(path));
    }

    private Viewer allRoles(TestZones zones, Organisation organisation) {
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
}
