package guatu.supervision.whistle.store;

import guatu.supervision.store.UnitReach.Reach;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which whistles a person sees: those that a unit of theirs blew, was asked to solve, leads or has joined. A condition on
 * {@code whistle w}.
 *
 * @param units in which the person may see
 * @param reach how many of all units that is: decides along which index the rows are found
 */
public record WhistleSight(List<UUID> units, Reach reach) {

    public WhistleSight {
        units = List.copyOf(units);
    }

    String sql() {
        return switch (reach) {
            case ALL -> " true ";
            case MANY -> """
                     (exists (select 1 from whistle_unit s
                              where s.whistle_id = w.id and s.organisation_id = any(cast(:seen as uuid[])))) is true
                    """;
            case FEW ->
                " w.id in (select s.whistle_id from whistle_unit s where s.organisation_id = any(cast(:seen as uuid[])))\n";
        };
    }

    Map<String, Object> parameters() {
        return reach == Reach.ALL ? Map.of() : Map.of("seen", units.toArray(UUID[]::new));
    }
}
