package guatu.directory;

import guatu.directory.store.OrganisationTable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Looks organisations up. Names of organisations are no secret inside the product; what they do is. */
@Service
public class Organisations {

    private final OrganisationTable table;

    Organisations(OrganisationTable table) {
        this.table = table;
    }

    public List<Organisation> all() {
        return table.all();
    }

    public Optional<Organisation> byCode(String code) {
        return table.byCode(code);
    }

    public Optional<Organisation> byId(UUID id) {
        return table.byId(id);
    }

    /** Organisations in which the viewer holds the permission, in the order of the tree. */
    public List<Organisation> where(Viewer viewer, Permission permission) {
        return table.below(viewer.paths(permission));
    }
}
