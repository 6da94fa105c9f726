package guatu.promotion.promise;

import guatu.promotion.Unit;
import java.util.Optional;
import java.util.UUID;

/**
 * A promise of a deal, as it stood on a day.
 *
 * @param unit in whose ledger the deal stands
 * @param version the terms that hold; while none hold, the latest that were put forward
 * @param holds they were approved
 * @param released the other side gave it up by the procedure that the version names
 * @param waiting the number of a version that waits for approval
 */
public record Promise(
        UUID id,
        String code,
        Deal deal,
        Unit unit,
        String unitPath,
        Terms terms,
        int version,
        boolean holds,
        boolean released,
        Optional<Integer> waiting) {

    /**
     * The deal that it belongs to.
     *
     * @param landMu the deal's land in mu, if known
     * @param initiativeCode of the initiative that it became
     */
    public record Deal(
            UUID id,
            String code,
            String project,
            String investor,
            Optional<java.math.BigDecimal> landMu,
            Optional<String> initiativeCode) {}

    public Measure measure() {
        return terms.measure();
    }
}
