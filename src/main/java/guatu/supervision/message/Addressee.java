package guatu.supervision.message;

import guatu.directory.Permission;
import java.util.UUID;

/** Who is to be told. */
public sealed interface Addressee {

    record OnePerson(UUID personId) implements Addressee {}

    /**
     * Those who hold the permission nearest to the unit: in the unit itself, or else in the nearest organisation above it, and the
     * robots in the unit's groups.
     */
    record Unit(UUID organisationId, Permission permission) implements Addressee {}
}
