package guatu.supervision;

import guatu.directory.Organisation;
import java.util.UUID;

/** A unit by its code and name. */
public record Unit(UUID id, String code, String name) {

    public static Unit of(Organisation organisation) {
        return new Unit(organisation.id(), organisation.code(), organisation.name());
    }
}
