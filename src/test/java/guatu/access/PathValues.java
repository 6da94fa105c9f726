package guatu.access;

import guatu.directory.Organisation;
import guatu.shell.Identifiers;
import guatu.testing.TestInitiative;
import guatu.testing.TestZones;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands for the variables of a path: things that exist, all of one unit, and words that mean nothing. */
record PathValues(Map<String, String> existing) {

    static final List<String> NONSENSE =
            List.of("0", "not-there", "01890000-0000-7000-8000-000000000000", "%27;--", "挂图");

    private static final Pattern VARIABLE = Pattern.compile("([\\w-]+)/\\{(\\w+)(?::[^}]+)?}");

    /** Things that a unit owns, by the word before them in a path; the others everybody may see or only their person. */
    private static final Set<String> OF_A_UNIT =
            Set.of("initiatives", "figures", "activities", "progress", "evidence", "money", "causes");

    static PathValues in(Organisation unit, TestZones zones, JdbcClient jdbc) {
        TestInitiative initiative = zones.initiative(unit);
        Map<String, String> existing = new HashMap<>(RecordedValues.in(initiative, zones, jdbc));
        existing.putAll(Map.ofEntries(
                Map.entry("initiatives", initiative.code()),
                Map.entry("metrics", "jvm.memory.used"),
                Map.entry("figures", figure(unit, jdbc)),
                Map.entry("mechanisms", mechanism(unit, jdbc)),
                Map.entry("collections", collection(initiative, jdbc)),
                Map.entry("items", initiative.code()),
                Map.entry("rules", "idle-land"),
                Map.entry("versions", Identifiers.next().toString())));
        return new PathValues(existing);
    }

    private static String figure(Organisation unit, JdbcClient jdbc) {
        String code = "FIG-" + unit.code();
        jdbc.sql("""
                        insert into figure (id, code, organisation_id, metric, value, unit, kind, source, search_text,
                                            recorded_at, recorded_by)
                        select :id, :code, :unit, '测试指标', 1, '个', 'actual', '测试', '测试指标', now(), id
                        from person limit 1
                        """)
                .param("id", Identifiers.next())
                .param("code", code)
                .param("unit", unit.id())
                .update();
        return code;
    }

    private static String mechanism(Organisation unit, JdbcClient jdbc) {
        String code = "ME-" + unit.code();
        jdbc.sql("""
                        insert into mechanism (code, name, name_en, requires, kind, room, organisation_id, source,
                                               search_text)
                        values (:code, '测试制度', '', '测试', 'list', 'delivery', :unit, '测试', '测试')
                        """).param("code", code).param("unit", unit.id()).update();
        return code;
    }

    private static String collection(TestInitiative initiative, JdbcClient jdbc) {
        String code = "list-of-" + initiative.code();
        jdbc.sql("insert into collection (code, form, name, name_en) values (:code, 'list', '测试清单', '')")
                .param("code", code)
                .update();
        return code;
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
        return variables.appendTail(path).toString();
    }

    boolean belongsToAUnit(String pattern) {
        return VARIABLE.matcher(pattern).results().anyMatch(found -> OF_A_UNIT.contains(found.group(1)));
    }
}
