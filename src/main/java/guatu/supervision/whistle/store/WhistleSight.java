package guatu.supervision.whistle.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which whistles a person sees: those that a unit of theirs blew, was asked to solve, leads or has joined. A condition on
 * {@code whistle w}.
 *
 * @param units in which the person may see
 * @param wide true when these are so many that it is quicker to ask each whistle than to gather theirs
 */
public record WhistleSight(List<UUID> units, boolean wide) {

    private static final String EACH = """
             (exists (select 1 from whistle_unit s
                      where s.whistle_id = w.id and s.organisation_id = any(cast(:seen as uuid[])))) is true
            """;

    private static final String GATHERED =
            " w.id in (select s.whistle_id from whistle_unit s where s.organisation_id = any(cast(:seen as uuid[])))\n";

    public WhistleSight {
        units = List.copyOf(units);
    }

    String sql() {
        return wide ? EACH : GATHERED;
    }

    Map<String, Object> parameters() {
        return Map.of("seen", units.toArray(UUID[]::new));
    }
}
