package guatu.delivery.approval;

import guatu.delivery.Initiative.Coded;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the zone has assessed for a whole area.
 *
 * @param assessed which assessment, as the rule {@code zone-assessment} calls it
 * @param place where it holds, with everything below; empty for the whole zone
 * @param document that concluded it
 */
public record ZoneAssessment(
        UUID id,
        String assessed,
        Optional<Coded> place,
        String document,
        LocalDate validFrom,
        LocalDate validTo,
        String recordedBy) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
