package guatu.promotion.promise;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One wording of a promise; none is ever overwritten.
 *
 * @param change why and how it replaced the one before; empty for the first
 * @param decision of the second person
 */
public record PromiseVersion(
        int number,
        Terms terms,
        boolean released,
        Change change,
        Instant recordedAt,
        String recordedBy,
        UUID recorderId,
        Optional<Decision> decision) {

    /**
     * Why and how terms were changed. The zone changes its promises by lawful powers and procedures alone, and makes good
     * what the other side loses by it (优化营商环境条例, Art. 31).
     *
     * @param basis the procedure: minutes, decision, supplementary agreement
     * @param compensation what is made good, or why nothing is
     */
    public record Change(String reason, String basis, String compensation) {

        public static final Change NONE = new Change("", "", "");

        public Change {
            reason = reason.strip();
            basis = basis.strip();
            compensation = compensation.strip();
        }
    }

    /** @param note what the second person said */
    public record Decision(boolean approved, String note, String by, Instant at) {}
}
