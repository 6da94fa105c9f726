package guatu.supervision.league;

import guatu.directory.Organisation;
import java.util.UUID;

/** A unit that is compared. */
public record ComparedUnit(UUID id, String code, String name, String nameEn, String path) {

    static ComparedUnit of(Organisation organisation) {
        return new ComparedUnit(
                organisation.id(),
                organisation.code(),
                organisation.name(),
                organisation.nameEn(),
                organisation.path());
    }
}
