package guatu.delivery.chart;

import guatu.delivery.Kind;
import guatu.delivery.Light;
import java.util.UUID;

/**
 * How many initiatives of a unit are alike in light, kind and stage, and what of them needs something done.
 *
 * @param unit the unit that they stand in
 */
public record Tally(
        UUID unit,
        Light light,
        Kind kind,
        String stage,
        int number,
        int overdue,
        int dueThisWeek,
        int dueNextWeek,
        int silent,
        int fixesMissing) {}
