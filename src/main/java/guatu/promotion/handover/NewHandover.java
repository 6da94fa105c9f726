package guatu.promotion.handover;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the deal itself does not say when it is handed over.
 *
 * @param template from which the initiative is planned
 * @param promisedOn from which the plan is scheduled backwards
 * @param ownerId the steward who takes it on
 * @param answerableId the unit that answers
 * @param placeCode the site
 * @param standard to which it is to be done
 */
public record NewHandover(
        String template,
        LocalDate promisedOn,
        UUID ownerId,
        Optional<UUID> answerableId,
        Optional<String> placeCode,
        String standard) {

    public NewHandover {
        standard = standard.strip();
    }
}
