package guatu.promotion.promise;

import guatu.shell.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was paid or done for a promise. Nothing in the place of a wrong row takes that row back.
 *
 * @param amount in the promise's currency; 1 for what is done or not
 * @param source the voucher, minutes or certificate that shows it
 * @param fileId a document of the deal that shows it
 * @param corrects the row whose place it takes
 */
public record Done(
        LocalDate on, BigDecimal amount, String note, String source, Optional<UUID> fileId, Optional<UUID> corrects) {

    public Done {
        note = note.strip();
        source = source.strip();
        if (amount.signum() < 0 || (amount.signum() == 0 && corrects.isEmpty())) {
            throw new Refused("promise.refused.amount", amount.toPlainString());
        }
        if (source.isEmpty()) {
            throw new Refused("promise.refused.source");
        }
    }

    /** A row as it was recorded. */
    public record Recorded(
            UUID id, Done done, Optional<String> fileName, boolean superseded, String by, java.time.Instant at) {}
}
