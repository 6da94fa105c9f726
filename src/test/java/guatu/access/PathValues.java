package guatu.access;

import guatu.access.Routes.Route;
import guatu.directory.Organisation;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.testing.TestInitiative;
import guatu.testing.TestZones;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What stands for the variables of a path: things that exist, all of one unit, and words that mean nothing. */
record PathValues(Map<String, String> existing, MultiValueMap<String, String> form) {

    static final List<String> NONSENSE =
            List.of("0", "not-there", "01890000-0000-7000-8000-000000000000", "%27;--", "挂图");

    /** A person's own things: another person's are not found. */
    private static final Set<String> OF_A_PERSON = Set.of("views", "sessions", "tokens", "versions", "imports");

    private static final Pattern VARIABLE = Pattern.compile("([\\w-]+)/\\{(\\w+)(?::[^}]+)?}");

    /** Things that a unit owns, by the word before them in a path; the others everybody may see, or only their person. */
    private static final Set<String> OF_A_UNIT = Set.of(
            "initiatives",
            "activities",
            "progress",
            "evidence",
            "money",
            "causes",
            "organisations",
            "lights",
            "packs",
            "people",
            "figures",
            "orders",
            "leads",
            "promises",
            "whistles");

    static PathValues in(Organisation unit, TestZones zones, JdbcClient jdbc) {
        TestInitiative initiative = zones.initiative(unit);
        Viewer bystander = zones.person(Role.VIEWER, unit);
        Organisation team = zones.organisation(unit.code() + "-T", "一队", unit);
        PathFixtures fixtures = new PathFixtures(jdbc, bystander.id());
        Map<String, String> existing = new HashMap<>(RecordedValues.in(initiative, zones, jdbc));
        existing.putAll(PromotionValues.in(unit, zones, jdbc));
        existing.putAll(OrderValues.in(unit, zones, jdbc));
        existing.putAll(LeagueValues.in(unit, team, zones, jdbc));
        existing.putAll(SupervisionValues.in(unit, initiative, zones, jdbc));
        existing.putAll(Map.ofEntries(
                Map.entry("initiatives", initiative.code()),
                Map.entry("organisations", team.code()),
                Map.entry("lights", unit.code()),
                Map.entry("packs", fixtures.pack(unit).toString()),
                Map.entry("people", bystander.username()),
                Map.entry("collections", fixtures.collection()),
                Map.entry("items", initiative.code()),
                Map.entry("figures", fixtures.figure(unit)),
                Map.entry("enterprises", fixtures.enterprise(unit)),
                Map.entry("contacts", Identifiers.next().toString()),
                Map.entry("mechanisms", fixtures.mechanism()),
                Map.entry("suggestions", fixtures.suggestion().toString()),
                Map.entry("rules", "initiative-light"),
                Map.entry("metrics", "jvm.memory.used"),
                Map.entry("messages", Identifiers.next().toString()),
                Map.entry("proposals", Identifiers.next().toString()),
                Map.entry("robots", Identifiers.next().toString()),
                Map.entry("views", Identifiers.next().toString()),
                Map.entry("sessions", "session-of-nobody"),
                Map.entry("tokens", Identifiers.next().toString()),
                Map.entry("approvals", Identifiers.next().toString()),
                Map.entry("assessments", Identifiers.next().toString()),
                Map.entry("imports", Identifiers.next().toString()),
                Map.entry("versions", Identifiers.next().toString())));
        return new PathValues(existing, form(initiative, unit));
    }

    /** Something plausible in every field that any form has, so that a refusal comes from rights and not from the form. */
    private static MultiValueMap<String, String> form(TestInitiative initiative, Organisation unit) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.setAll(Map.ofEntries(
                Map.entry("version", "1"),
                Map.entry("name", "新名称"),
                Map.entry("nameEn", "New name"),
                Map.entry("displayName", "新名称"),
                Map.entry("post", "科员"),
                Map.entry("code", "NEW-UNIT"),
                Map.entry("below", unit.code()),
                Map.entry("organisationCode", unit.code()),
                Map.entry("role", "VIEWER"),
                Map.entry("mobile", ""),
                Map.entry("email", ""),
                Map.entry("text", "测试"),
                Map.entry("reason", "测试"),
                Map.entry("note", "测试"),
                Map.entry("page", "/"),
                Map.entry("decision", "CONFIRMED"),
                Map.entry("what", "note"),
                Map.entry("direction", "FORWARD"),
                Map.entry("day", "2026-02-09"),
                Map.entry("occurredOn", "2026-02-09"),
                Map.entry("closedOn", "2026-02-09"),
                Map.entry("expiresOn", "2026-12-31"),
                Map.entry("endsOn", "2026-12-31"),
                Map.entry("requestKey", "01890000-0000-7000-8000-000000000001"),
                Map.entry("key", "01890000-0000-7000-8000-000000000002"),
                Map.entry("place", "1"),
                Map.entry("kind", "department"),
                Map.entry("promise", "2026-12-31"),
                Map.entry("predecessor", initiative.filing().toString()),
                Map.entry("activity", initiative.filing().toString()),
                Map.entry("successor", initiative.acceptance().toString()),
                Map.entry("initiative", initiative.code())));
        return form;
    }

    /** What a program sends there; a body with a field that is not known is refused before anything is looked up. */
    static String json(String path) {
        if (path.endsWith("/signings")) {
            return """
                {"signedOn": "2026-02-09"}
                """;
        }
        return path.endsWith("/confirmation") ? """
                {"decision": "confirmed", "note": "测试"}
                """ : """
                {"kind": "note", "note": "测试", "occurredOn": "2026-02-09"}
                """;
    }

    String existing(String pattern) {
        Matcher variables = VARIABLE.matcher(pattern);
        StringBuilder path = new StringBuilder();
        while (variables.find()) {
            String before = variables.group(1);
            String value = existing.get(before);
            if (value == null) {
                throw new AssertionError("%s: say in PathValues what exists behind %s/{%s}"
                        .formatted(pattern, before, variables.group(2)));
            }
            variables.appendReplacement(path, Matcher.quoteReplacement(before + "/" + value));
        }
        return variables.appendTail(path) + (pattern.endsWith("/schedule") ? "?direction=FORWARD&day=2026-03-02" : "");
    }

    /** The path with nonsense for its variables; none when it has no variable. */
    static List<String> nonsense(String pattern) {
        return pattern.contains("{")
                ? NONSENSE.stream()
                        .map(word -> VARIABLE.matcher(pattern)
                                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "/" + word)))
                        .toList()
                : List.of();
    }

    /** Whether a person whom the rule lets in may be answered so. */
    boolean expects(Route route, int status) {
        boolean ofAnother =
                VARIABLE.matcher(route.pattern()).results().anyMatch(found -> OF_A_PERSON.contains(found.group(1)));
        return route.method() != HttpMethod.GET || status == 200 || status == 302 || (ofAnother && status == 404);
    }

    boolean belongsToAUnit(String pattern) {
        return VARIABLE.matcher(pattern).results().anyMatch(found -> OF_A_UNIT.contains(found.group(1)));
    }
}
