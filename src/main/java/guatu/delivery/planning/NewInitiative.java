package guatu.delivery.planning;

import guatu.calendar.StatedDate;
import guatu.delivery.Kind;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * An initiative to be set up.
 *
 * @param id made with the form, so that sending it twice sets up one
 * @param organisationId whose ledger it is to stand in
 * @param promise as stated; undated when nobody has promised a day yet
 * @param templateCode whose activities it gets; empty for none
 * @param onNegativeList whether the zone's assessments spare it nothing, as it stands on their negative list (负面清单)
 */
@NamedInterface("planning")
public record NewInitiative(
        UUID id,
        Kind kind,
        UUID organisationId,
        StatedDate promise,
        Optional<String> templateCode,
        boolean onNegativeList,
        InitiativeFields fields) {}
