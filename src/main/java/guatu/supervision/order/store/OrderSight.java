package guatu.supervision.order.store;

import guatu.supervision.store.UnitReach.Reach;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which orders a person sees: those that a unit of theirs gave, leads or joins. A condition on {@code s}.
 *
 * @param units in which the person may see
 * @param reach how many of all units that is: decides along which index the rows are found
 */
public record OrderSight(List<UUID> units, Reach reach) {

    public OrderSight {
        units = List.copyOf(units);
    }

    /** @param openOnly when only orders in hand are asked for, as they stand today */
    String sql(boolean openOnly) {
        String open = openOnly ? " and w.open" : "";
        return switch (reach) {
            case ALL -> " true ";
            case MANY ->
                " exists (select 1 from supervision_order_unit w where w.order_id = s.id and w.organisation_id = any(:seenUnits)"
                        + open + ") ";
            case FEW ->
                " s.id in (select w.order_id from supervision_order_unit w where w.organisation_id = any(:seenUnits)"
                        + open + ") ";
        };
    }

    Map<String, Object> parameters() {
        return reach == Reach.ALL ? Map.of() : Map.of("seenUnits", units.toArray(UUID[]::new));
    }
}
