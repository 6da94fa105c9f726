package guatu.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A lead or the deal it has become, as it stands on a day.
 *
 * @param unit in whose ledger it stands
 * @param stageSince the day on which the stage was entered
 * @param clockFrom from which the stage's clock would have run had it never stopped
 * @param steps how many moves were made; a move names the number it saw
 * @param version of the description; a change names the version it saw
 * @param initiativeCode of the initiative that a signed deal was handed over to
 */
public record Lead(
        UUID id,
        String code,
        Unit unit,
        String unitPath,
        LeadDescription description,
        Optional<String> industryName,
        Standing standing,
        LocalDate stageSince,
        LocalDate clockFrom,
        int steps,
        int version,
        Instant recordedAt,
        String recordedBy,
        UUID recorderId,
        Optional<NextAction> next,
        Optional<LocalDate> lastContactOn,
        Optional<String> initiativeCode) {

    /** What is to be done next, and by when if that was said. */
    public record NextAction(String action, Optional<LocalDate> on) {}

    public Stage stage() {
        return standing.stage();
    }
}
