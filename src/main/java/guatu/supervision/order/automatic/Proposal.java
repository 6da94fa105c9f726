package guatu.supervision.order.automatic;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An order that a rule proposes because a light stays red.
 *
 * @param unit in whose ledger the initiative stands
 * @param redDays the days that the rule asks for
 */
public record Proposal(
        UUID id,
        String initiativeCode,
        String initiative,
        String unit,
        LocalDate redSince,
        int redDays,
        LocalDate proposedOn,
        String ruleVersion) {

    public String formPath() {
        return "/supervision/orders/new?subjectKind=initiative&subjectCode=" + initiativeCode;
    }
}
