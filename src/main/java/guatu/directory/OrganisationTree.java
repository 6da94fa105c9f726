package guatu.directory;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.store.OrganisationTable;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the tree: add below, rename, move with everything below, take out of service. */
@Service
public class OrganisationTree {

    private final OrganisationTable organisations;
    private final Administered administered;
    private final Audit audit;

    OrganisationTree(OrganisationTable organisations, Administered administered, Audit audit) {
        this.organisations = organisations;
        this.administered = administered;
        this.audit = audit;
    }

    /** Everything that the administrator keeps, in the order of the tree. */
    public List<Organisation> all(Viewer administrator) {
        return organisations.below(administrator.paths(Permission.ADMINISTER));
    }

    public Organisation find(Viewer administrator, String code) {
        return administered.organisation(administrator, code);
    }

    @Transactional
    public Organisation add(
            Viewer administrator, String parentCode, String code, String name, String nameEn, String kind) {
        organisations.queueForTree();
        Organisation parent = administered.organisation(administrator, parentCode);
        String label = code.strip();
        if (!OrganisationRule.isCode(label)) {
            throw new Refused("directory.organisation.code.wrong", code);
        }
        Organisation added = new Organisation(
                Identifiers.next(),
                label,
                OrganisationRule.name(name),
                nameEn.strip(),
                OrganisationRule.kind(kind),
                parent.id(),
                parent.path() + "." + label,
                true);
        try {
            organisations.insert(added, "");
        } catch (DuplicateKeyException taken) {
            throw new Refused("directory.organisation.code.taken", label);
        }
        record(administrator, "directory.organisation.add", added, Map.of("below", parent.code()));
        return added;
    }

    @Transactional
    public void rename(Viewer administrator, String code, String name, String nameEn, String kind) {
        Organisation before = administered.organisation(administrator, code);
        organisations.rename(before.id(), OrganisationRule.name(name), nameEn.strip(), OrganisationRule.kind(kind));
        record(
                administrator,
                "directory.organisation.rename",
                before,
                Map.of("name", name.strip(), "nameEn", nameEn.strip(), "kind", kind.strip()));
    }

    /** Moves it with everything below it; where a role was given, it goes on holding there. */
    @Transactional
    public void move(Viewer administrator, String code, String parentCode) {
        organisations.queueForTree();
        Organisation moved = administered.organisation(administrator, code);
        Organisation parent = administered.organisation(administrator, parentCode);
        if (parent.isAtOrBelow(moved)) {
            throw new Refused("directory.organisation.move.cycle", moved.name(), parent.name());
        }
        boolean top = organisations
                .parentOf(moved.id())
                .filter(above -> administrator.may(Permission.ADMINISTER, above.path()))
                .isEmpty();
        if (top) {
            throw new Refused("directory.organisation.move.top", moved.name());
        }
        organisations.move(moved, parent);
        record(
                administrator,
                "directory.organisation.move",
                moved,
                Map.of("from", moved.path(), "below", parent.path()));
    }

    /** Refused while something below it is in service or somebody in it can sign in. */
    @Transactional
    public void takeOutOfService(Viewer administrator, String code) {
        organisations.queueForTree();
        Organisation organisation = administered.organisation(administrator, code);
        long below = organisations.inServiceBelow(organisation.path());
        long people = organisations.openAccountsIn(organisation.id());
        if (below > 0 || people > 0) {
            throw new Refused("directory.organisation.stillUsed", organisation.name(), below, people);
        }
        if (organisations.setInService(organisation.id(), false)) {
            record(administrator, "directory.organisation.take_out_of_service", organisation, Map.of());
        }
    }

    @Transactional
    public void putBackIntoService(Viewer administrator, String code) {
        Organisation organisation = administered.organisation(administrator, code);
        if (organisations.setInService(organisation.id(), true)) {
            record(administrator, "directory.organisation.put_into_service", organisation, Map.of());
        }
    }

    private void record(Viewer administrator, String action, Organisation organisation, Map<String, ?> detail) {
        audit.append(
                administrator, action, new Subject("organisation", organisation.code(), organisation.name()), detail);
    }
}
