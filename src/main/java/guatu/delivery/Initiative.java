package guatu.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something promised (事项). Empty means: nobody has said it yet.
 *
 * @param code what people call it by, {@code PRJ-2026-0007}
 * @param stage where it stands, in the office's words
 * @param organisation whose ledger it stands in; decides the lane and who may see it
 * @param fixes the five fixes (五定)
 * @param deadlines statutory, promised and internal
 * @param version counted up by every change, so that two people can't overwrite each other unseen
 */
public record Initiative(
        UUID id,
        String code,
        Kind kind,
        String name,
        String stage,
        Optional<Unit> parent,
        Unit organisation,
        Fixes fixes,
        Deadlines deadlines,
        Optional<LocalDate> startedOn,
        ScheduleBasis scheduleBasis,
        Optional<Unit> investor,
        Optional<Coded> industry,
        Optional<Coded> place,
        Optional<Money> investment,
        Optional<BigDecimal> floorAreaSquareMetres,
        Optional<BigDecimal> landAreaMu,
        String note,
        String source,
        int version,
        Optional<LocalDate> closedOn) {

    /** Another record by its identifier, code and name. */
    public record Unit(UUID id, String code, String name) {}

    /** An entry of a reference list. */
    public record Coded(String code, String name) {}

    /** @param currency CNY, USD, … */
    public record Money(BigDecimal amount, String currency) {}

    /**
     * The five fixes: who (定人), what (定事), to which standard (定标), by when (定时), who answers (定责).
     *
     * @param answerable the unit that answers
     * @param leaderPost the post of the leader in charge, never a name
     */
    public record Fixes(
            Optional<Owner> owner,
            String content,
            String standard,
            Optional<LocalDate> promisedOn,
            Optional<Unit> answerable,
            String leaderPost) {

        /** How many of the five are missing. */
        public int missing() {
            return (owner.isEmpty() ? 1 : 0)
                    + (content.isBlank() ? 1 : 0)
                    + (standard.isBlank() ? 1 : 0)
                    + (promisedOn.isEmpty() ? 1 : 0)
                    + (answerable.isEmpty() ? 1 : 0);
        }
    }

    /** The account that does the work. */
    public record Owner(UUID id, String displayName) {}

    /**
     * Three deadlines that are never mixed up.
     *
     * @param promisedPrecision how the promise was stated: {@code day}, {@code month}, {@code year_end}, …; the promise
     *     is the last day of what was stated
     */
    public record Deadlines(
            Optional<LocalDate> statutoryOn,
            Optional<LocalDate> promisedOn,
            String promisedPrecision,
            Optional<LocalDate> internalOn) {}

    /** The two meanings of schedule (序时进度): elapsed months of the year, or the plan's own curve. */
    public enum ScheduleBasis {
        ELAPSED_MONTHS,
        PLAN_CURVE
    }
}
