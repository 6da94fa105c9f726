package guatu.delivery.ledger;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who loads a ledger, and into which parts of the organisation tree.
 *
 * @param person whose name stands on what is recorded; empty while there is no account yet
 * @param everywhere the product itself loads, at its first start or from the command line
 */
public record Importer(Optional<Viewer> person, boolean everywhere) {

    public static Importer of(Viewer viewer) {
        return new Importer(Optional.of(viewer), false);
    }

    /** @param person the account that the records are signed with; none while only shared lists are loaded */
    public static Importer product(Optional<Viewer> person) {
        return new Importer(person, true);
    }

    boolean mayLoadInto(String organisationPath) {
        return everywhere
                || person.filter(viewer -> viewer.may(Permission.IMPORT, organisationPath))
                        .isPresent();
    }

    /** @param parentPath of the organisation below which it would stand; "" at the root */
    boolean mayKeepOrganisations(String parentPath) {
        return everywhere
                || person.filter(viewer -> viewer.may(Permission.ADMINISTER, parentPath))
                        .isPresent();
    }

    boolean mayKeepLists() {
        return everywhere
                || person.filter(viewer -> viewer.may(Permission.ADMINISTER)).isPresent();
    }

    @Nullable
    SignedIn actor() {
        return person.orElse(null);
    }

    UUID recordedBy() {
        return person.map(Viewer::id)
                .orElseThrow(() -> new IllegalStateException("progress needs an account that records it"));
    }
}
