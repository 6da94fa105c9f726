package guatu.delivery.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which initiatives a person may see, as a condition on {@code initiative i}. A few are named one by one, so that every
 * statement finds them by their key; many are told by their units, and only those of other units one by one.
 *
 * @param paths of the organisations below which the person may see
 * @param whole true when there is no other unit; then it serves nobody to ask each row
 * @param many true when they are told by their units
 * @param named all of them; when there are many, those that stand in other units and are seen because one of the
 *     person's units carries them jointly or does an activity of theirs
 */
public record Sight(List<String> paths, boolean whole, boolean many, List<UUID> named) {

    private static final String IN_UNITS =
            "i.organisation_id in (select id from organisation where path <@ any(cast(:seen as ltree[])))";

    /** Asked once in a statement, so that a unit that has come in between is not shown either. */
    private static final String WHOLE = "(select bool_and(path <@ any(cast(:seen as ltree[]))) from organisation)";

    public Sight {
        paths = List.copyOf(paths);
        // In one order, so that the same sight is equal.
        named = named.stream().sorted().toList();
    }

    /** The condition; its parameters are {@link #parameters()}. */
    public String sql() {
        if (!many) {
            return "i.id = any(:named)";
        }
        if (whole) {
            return WHOLE;
        }
        return named.isEmpty() ? IN_UNITS : "(" + IN_UNITS + " or i.id in (select unnest(cast(:named as uuid[]))))";
    }

    public Map<String, Object> parameters() {
        Map<String, Object> byName = Map.of("named", named.toArray(UUID[]::new));
        return !many ? byName : named.isEmpty() ? Map.of("seen", pathsArray()) : both(byName);
    }

    /** Only those that are named. */
    public Sight onlyNamed() {
        return new Sight(paths, false, false, named);
    }

    String[] pathsArray() {
        return paths.toArray(String[]::new);
    }

    private Map<String, Object> both(Map<String, Object> byName) {
        return Map.of("seen", pathsArray(), "named", byName.get("named"));
    }
}
