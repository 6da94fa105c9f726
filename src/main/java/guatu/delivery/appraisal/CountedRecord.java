package guatu.delivery.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A record behind a count.
 *
 * @param what the activity, or the light; empty when it is the initiative itself
 * @param day when it was due, or what the measure asks of
 * @param happened when it happened, if it did
 * @param part that it adds; 0 when it does not meet the measure
 * @param whole that it adds
 */
public record CountedRecord(
        String initiativeCode,
        String initiativeName,
        String what,
        Optional<LocalDate> day,
        Optional<LocalDate> happened,
        BigDecimal part,
        BigDecimal whole) {}
