package guatu.audit;

import guatu.shell.SignedIn;
import java.util.Set;
import java.util.UUID;

/**
 * Whose deeds a person may read. The audit trail knows no organisations; the room that does answers this. What the
 * product itself did is read by everybody who reads the trail at all.
 */
public interface AuditReach {

    Set<UUID> actorsVisibleTo(SignedIn reader);
}
