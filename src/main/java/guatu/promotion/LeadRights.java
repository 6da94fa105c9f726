package guatu.promotion;

import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.store.WorkTable;
import guatu.shell.Refused;
import org.springframework.stereotype.Service;

/** Who may work on a lead: the unit in whose ledger it stands, the one that holds it, and those that share it. */
@Service
public class LeadRights {

    private final WorkTable table;
    private final Organisations organisations;

    LeadRights(WorkTable table, Organisations organisations) {
        this.table = table;
        this.organisations = organisations;
    }

    public boolean mayWork(Viewer viewer, Lead lead) {
        return table.mayWork(lead.id(), viewer.paths(Permission.RECORD));
    }

    /** @throws Refused when the person may see the lead but not work on it */
    public void checkWork(Viewer viewer, Lead lead) {
        if (!mayWork(viewer, lead)) {
            throw new Refused("promotion.refused.permission", lead.unit().name());
        }
    }

    /** @throws Refused when it is no unit in which the person holds the permission */
    public Organisation unit(Viewer viewer, Permission permission, String code) {
        return organisations
                .byCode(code)
                .filter(found -> viewer.may(permission, found.path()))
                .orElseThrow(() -> new Refused("promotion.refused.unit"));
    }
}
