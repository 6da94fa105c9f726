package guatu.access;

import guatu.directory.Organisation;
import guatu.testing.TestInitiative;
import guatu.testing.TestZones;
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
    private static final Set<String> OF_A_UNIT = Set.of("initiatives");

    static PathValues in(Organisation unit, TestZones zones, JdbcClient jdbc) {
        TestInitiative initiative = zones.initiative(unit);
        return new PathValues(Map.of("initiatives", initiative.code(), "metrics", "jvm.memory.used"));
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
