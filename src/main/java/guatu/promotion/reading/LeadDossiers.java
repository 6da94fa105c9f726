package guatu.promotion.reading;

import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Claim;
import guatu.promotion.Duplicates;
import guatu.promotion.Duplicates.Typed;
import guatu.promotion.Lead;
import guatu.promotion.LeadDescription;
import guatu.promotion.LeadRights;
import guatu.promotion.LeadSection;
import guatu.promotion.Leads;
import guatu.promotion.Standing;
import guatu.promotion.claim.Contest;
import guatu.promotion.claim.Contests;
import guatu.promotion.pipeline.Gates;
import guatu.promotion.pipeline.StageClocks;
import guatu.promotion.reading.LeadDossier.Hold;
import guatu.promotion.reading.LeadDossier.Rights;
import guatu.promotion.store.ClaimTable;
import guatu.promotion.store.ContestTable;
import guatu.promotion.store.LeadContactTable;
import guatu.promotion.store.LeadFileTable;
import guatu.promotion.store.LeadTable;
import guatu.promotion.store.MemberTable;
import guatu.promotion.store.ShareTable;
import guatu.promotion.store.StepTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Puts together what is known of one lead. */
@Service
public class LeadDossiers {

    private static final int CONTACTS_SHOWN = 50;

    private final Leads leads;
    private final LeadRights rights;
    private final Contests contests;
    private final Gates gates;
    private final Rules rules;
    private final Organisations organisations;
    private final Duplicates duplicates;
    private final Tables tables;
    private final List<LeadSection> sections;

    LeadDossiers(
            Leads leads,
            LeadRights rights,
            Contests contests,
            Gates gates,
            Rules rules,
            Organisations organisations,
            Duplicates duplicates,
            LeadTable leadTable,
            StepTable steps,
            ClaimTable claims,
            ContestTable contestTable,
            ShareTable shares,
            LeadContactTable contacts,
            LeadFileTable files,
            MemberTable members,
            ObjectProvider<LeadSection> sections) {
        this.leads = leads;
        this.rights = rights;
        this.contests = contests;
        this.gates = gates;
        this.rules = rules;
        this.organisations = organisations;
        this.duplicates = duplicates;
        this.tables = new Tables(leadTable, steps, claims, contestTable, shares, contacts, files, members);
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(LeadSection::order))
                .toList();
    }

    private record Tables(
            LeadTable leads,
            StepTable steps,
            ClaimTable claims,
            ContestTable contests,
            ShareTable shares,
            LeadContactTable contacts,
            LeadFileTable files,
            MemberTable members) {}

    public LeadDossier of(Viewer viewer, String code, AsOf asOf) {
        Lead lead = leads.find(viewer, code, asOf);
        Rights held = asOf.today()
                ? new Rights(
                        viewer.may(Permission.RECORD, lead.unitPath()),
                        rights.mayWork(viewer, lead),
                        viewer.may(Permission.CONFIRM, lead.unitPath()),
                        inService(viewer))
                : new Rights(false, false, false, List.of());
        return new LeadDossier(
                lead,
                held,
                clocks(asOf).read(lead, asOf.day()),
                lead.standing() instanceof Standing.Active ? gates.before(lead, asOf) : Optional.empty(),
                hold(viewer, lead, held, asOf),
                tables.contacts().of(lead.id(), asOf, CONTACTS_SHOWN),
                tables.files().of(lead.id(), asOf.knownBefore()),
                tables.members().of(lead.id(), asOf.knownBefore()),
                asOf.today() ? duplicates.of(viewer, typed(lead)) : List.of(),
                tables.steps().of(lead.id(), asOf),
                tables.leads().wordings(lead.id(), asOf),
                sections.stream()
                        .map(section -> section.of(viewer, lead, asOf))
                        .filter(section -> !section.empty())
                        .toList());
    }

    private static Typed typed(Lead lead) {
        LeadDescription said = lead.description();
        return new Typed(
                said.investor(),
                said.project(),
                said.creditCode().orElse(""),
                said.onlineCode().orElse(""),
                lead.code());
    }

    private StageClocks clocks(AsOf asOf) {
        return StageClocks.of(rules.inForce(StageClocks.CODE, asOf.day()));
    }

    private Hold hold(Viewer viewer, Lead lead, Rights held, AsOf asOf) {
        Optional<Claim> claim = tables.claims().standing(lead.id());
        List<Contest> contested = tables.contests().of(lead.id());
        boolean free = claim.map(standing -> standing.lapsed(asOf.day())).orElse(true);
        return new Hold(
                claim,
                held.holds(claim),
                free && !held.units().isEmpty(),
                tables.claims().ended(lead.id()),
                contested,
                contested.stream()
                        .filter(one -> asOf.today() && one.decision().isEmpty() && contests.mayDecide(viewer, one))
                        .map(Contest::id)
                        .toList(),
                tables.shares().standing(lead.id()));
    }

    private List<Organisation> inService(Viewer viewer) {
        return organisations.where(viewer, Permission.RECORD).stream()
                .filter(Organisation::inService)
                .toList();
    }
}
