package guatu.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account as its administrator sees it, without contact data.
 *
 * @param roles those that are held inside the administrator's reach
 * @param rolesElsewhere true when the person also holds roles outside of it
 */
public record Person(
        UUID id,
        String username,
        String displayName,
        String post,
        UUID organisationId,
        String organisationCode,
        String organisationName,
        boolean locked,
        boolean mustChangePassword,
        boolean hasSecondFactor,
        Instant createdAt,
        List<HeldRole> roles,
        boolean rolesElsewhere) {

    public Person {
        roles = List.copyOf(roles);
    }

    /** A role with the organisation it holds in and below. */
    public record HeldRole(Role role, UUID organisationId, String organisationCode, String organisationName) {}
}
