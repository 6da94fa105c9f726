package guatu.directory;

import guatu.shell.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The person who asks, with the rights of this moment. Every look-up goes through one: SQL takes {@link #paths} and
 * compares organisation paths, so what may not be seen is not found.
 *
 * @param grants the roles, each with the path of the organisation it was given for
 * @param limit when the request came with a token: the permissions that the token's scopes leave
 */
public record Viewer(
        UUID id,
        String username,
        String displayName,
        UUID organisationId,
        List<Grant> grants,
        Optional<Set<Permission>> limit)
        implements SignedIn {

    public Viewer {
        grants = List.copyOf(grants);
    }

    /** @param path of the organisation, codes from the root down, joined by dots */
    public record Grant(Role role, UUID organisationId, String path) {

        boolean covers(String organisationPath) {
            return organisationPath.equals(path) || organisationPath.startsWith(path + ".");
        }
    }

    /** The same person with no more than these permissions. */
    Viewer limitedTo(Set<Permission> permissions) {
        return new Viewer(id, username, displayName, organisationId, grants, Optional.of(permissions));
    }

    public boolean may(Permission permission) {
        return limit.map(left -> left.contains(permission)).orElse(true)
                && grants.stream().anyMatch(grant -> grant.role().permissions().contains(permission));
    }

    @Override
    public boolean may(String permission) {
        return may(Permission.valueOf(permission));
    }

    public boolean may(Permission permission, String organisationPath) {
        return may(permission)
                && grants.stream()
                        .anyMatch(grant ->
                                grant.role().permissions().contains(permission) && grant.covers(organisationPath));
    }

    /** The paths below which the person may; empty when nowhere. To be bound as {@code ltree[]}. */
    public String[] paths(Permission permission) {
        return may(permission)
                ? grants.stream()
                        .filter(grant -> grant.role().permissions().contains(permission))
                        .map(Grant::path)
                        .distinct()
                        .toArray(String[]::new)
                : new String[0];
    }
}
