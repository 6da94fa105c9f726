package guatu.supervision.whistle;

import java.time.LocalDate;

/**
 * A fault of one unit in a period, as a question for its whistles.
 *
 * @param unit code; of the unit alone, not of those below it
 * @param from the first day of the period; it ends on the day as of which is asked
 * @param slowClimbs so many climbs count as slow
 */
public record UnitFault(Fault fault, String unit, LocalDate from, int slowClimbs) {}
