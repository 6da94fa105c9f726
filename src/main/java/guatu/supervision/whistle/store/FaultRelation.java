package guatu.supervision.whistle.store;

import guatu.shell.AsOf;
import guatu.supervision.whistle.Fault;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Which whistles count as a fault of which unit: rows of {@code unit_id} and {@code whistle_id}. What counts them and what lists them
 * read the same text, so that a count opens exactly its records.
 */
final class FaultRelation {

    private FaultRelation() {}

    static String of(Fault fault, WhistleRelation whistles) {
        return switch (fault) {
            case SLOW -> led(whistles, "w.climbs > 0 and w.climbs >= :slowClimbs");
            case SUPERFICIAL -> led(whistles, "w.reopened > 0");
            case SOLVED -> led(whistles, "w.state = 'closed' and w.climbs = 0 and w.reopened = 0");
            case BLOCKING -> """
                    select u.organisation_id as unit_id, u.whistle_id from whistle_unit u
                    where u.part = 'joint' and u.raised_on between :faultFrom and :day and u.recorded_at < :knownBefore
                      and least(coalesce(u.finished_on, :day), :day) > u.due_on
                    """;
            case PUSHING -> """
                    select d.organisation_id as unit_id, d.whistle_id from whistle_dispute d
                    where d.decision = 'rejected' and d.decided_on between :faultFrom and :day and d.decided_at < :knownBefore
                    """;
            case FEARFUL -> """
                    select u.organisation_id as unit_id, u.whistle_id from %s join whistle_unit u on u.whistle_id = w.id
                    where u.part = 'asked' and w.raised_on between :faultFrom and :day and w.lead_organisation_id is null
                      and w.climbs > 0
                    """.formatted(whistles.sql());
        };
    }

    private static String led(WhistleRelation whistles, String condition) {
        return """
                select w.lead_organisation_id as unit_id, w.id as whistle_id from %s
                where w.raised_on between :faultFrom and :day and w.lead_organisation_id is not null and %s
                """.formatted(whistles.sql(), condition);
    }

    static Map<String, Object> parameters(LocalDate from, int slowClimbs, AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("faultFrom", from);
        parameters.put("slowClimbs", slowClimbs);
        parameters.put("day", asOf.day());
        parameters.put("knownBefore", Timestamp.from(asOf.knownBefore()));
        return parameters;
    }
}
