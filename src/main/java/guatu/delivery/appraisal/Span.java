package guatu.delivery.appraisal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A period that is counted.
 *
 * @param from the first day
 * @param to the last day
 * @param knownBefore records made at or after this instant are left out, so that a period that was closed counts the same for ever
 * @param lateAfterDays what was recorded more days after it happened was recorded late
 */
public record Span(LocalDate from, LocalDate to, Instant knownBefore, int lateAfterDays) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "%s is before %s. Expected a period that runs forward.".formatted(to, from));
        }
    }
}
