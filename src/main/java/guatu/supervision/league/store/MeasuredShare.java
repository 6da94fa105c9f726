package guatu.supervision.league.store;

import java.util.Map;

/**
 * A share that is counted out of one relation of records: unit_id, path, code, name, what, day, happened, part, whole. Counts add it up
 * and pages list it, so the two can't differ.
 *
 * @param sql binds {@code orgs} and {@code unitOf}, arrays of organisations and the units that they count for, {@code from} and {@code to}
 * @param parameters what it binds besides
 */
public record MeasuredShare(String sql, Map<String, Object> parameters) {

    /** Organisations and the units that they count for, as {@code units}. */
    public static final String UNITS = """
            units as (select * from unnest(cast(:orgs as uuid[]), cast(:unitOf as uuid[])) as u(organisation_id, unit_id))""";
}
