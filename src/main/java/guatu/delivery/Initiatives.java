package guatu.delivery;

import guatu.delivery.store.InitiativeTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds one initiative through the rights of the person who asks; one that may not be seen is not found. */
@Service
public class Initiatives {

    private final InitiativeTable table;

    Initiatives(InitiativeTable table) {
        this.table = table;
    }

    public Initiative find(Viewer viewer, String code) {
        return table.byCode(code, viewer.paths(Permission.SEE)).orElseThrow(() -> new NotFound("initiative " + code));
    }

    /** As of a day: with the fields that were in force when it ended. */
    public Initiative find(Viewer viewer, String code, AsOf asOf) {
        return table.byCode(code, viewer.paths(Permission.SEE), asOf)
                .orElseThrow(() -> new NotFound("initiative " + code));
    }

    public Initiative find(Viewer viewer, UUID id) {
        return table.byId(id, viewer.paths(Permission.SEE)).orElseThrow(() -> new NotFound("initiative " + id));
    }

    /** Whether the person may do this with the initiative; for showing what can be done, not for guarding it. */
    public boolean may(Viewer viewer, Permission permission, String code) {
        return table.held(code, viewer.paths(permission));
    }

    /** Like {@link #find(Viewer, String)}, for a change: seen but not held by the person is a refusal, not a 404. */
    public Initiative findFor(Viewer viewer, Permission permission, String code) {
        Initiative initiative = find(viewer, code);
        if (!table.held(code, viewer.paths(permission))) {
            throw new Refused(
                    "delivery.refused.permission", initiative.organisation().name());
        }
        return initiative;
    }
}
