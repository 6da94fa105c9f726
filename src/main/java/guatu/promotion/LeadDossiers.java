package guatu.promotion;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.store.ClaimTable;
import guatu.promotion.store.LeadTable;
import guatu.promotion.store.LeadTable.Wording;
import guatu.promotion.store.StepTable;
import guatu.shell.AsOf;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Puts together what is known of one lead. */
@Service
public class LeadDossiers {

    private final Leads leads;
    private final LeadTable table;
    private final StepTable steps;
    private final ClaimTable claims;

    LeadDossiers(Leads leads, LeadTable table, StepTable steps, ClaimTable claims) {
        this.leads = leads;
        this.table = table;
        this.steps = steps;
        this.claims = claims;
    }

    /** @param mayRecord the person may record and move it, on today's page */
    public record Dossier(
            Lead lead, boolean mayRecord, List<Step.Recorded> steps, List<Wording> wordings, Optional<Claim> claim) {}

    public Dossier of(Viewer viewer, String code, AsOf asOf) {
        Lead lead = leads.find(viewer, code, asOf);
        return new Dossier(
                lead,
                asOf.today() && viewer.may(Permission.RECORD, lead.unitPath()),
                steps.of(lead.id(), asOf),
                table.wordings(lead.id(), asOf),
                claims.standing(lead.id()));
    }
}
