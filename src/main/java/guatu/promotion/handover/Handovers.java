package guatu.promotion.handover;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.planning.SettingUp;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseGroups;
import guatu.enterprise.Enterprises;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.Stage;
import guatu.promotion.handover.store.HandoverTable;
import guatu.promotion.pipeline.Member;
import guatu.promotion.promise.DealFirms;
import guatu.promotion.signing.Signings;
import guatu.promotion.store.LeadTable;
import guatu.promotion.store.LeadWrites;
import guatu.promotion.store.MemberTable;
import guatu.rules.InitiativeTemplate;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a signed deal over: one initiative, however often and by however many it is done. */
@Service
public class Handovers {

    private static final String INVESTOR = "investor";

    private final Leads leads;
    private final LeadRights rights;
    private final LeadTable leadTable;
    private final LeadWrites writes;
    private final Signings signings;
    private final SettingUp settingUp;
    private final DealFirms firms;
    private final Enterprises enterprises;
    private final EnterpriseGroups groups;
    private final MemberTable members;
    private final HandoverTable table;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    Handovers(
            Leads leads,
            LeadRights rights,
            LeadTable leadTable,
            LeadWrites writes,
            Signings signings,
            SettingUp settingUp,
            DealFirms firms,
            Enterprises enterprises,
            EnterpriseGroups groups,
            MemberTable members,
            HandoverTable table,
            Rules rules,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.leadTable = leadTable;
        this.writes = writes;
        this.signings = signings;
        this.settingUp = settingUp;
        this.firms = firms;
        this.enterprises = enterprises;
        this.groups = groups;
        this.members = members;
        this.table = table;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person may hand it over, it is signed, and it was not handed over yet. */
    public boolean may(Viewer viewer, Lead lead) {
        return lead.initiativeCode().isEmpty()
                && lead.stage().reached(Stage.SIGNED)
                && rights.mayWork(viewer, lead)
                && viewer.may(Permission.PLAN, lead.unitPath());
    }

    /** People on the deal's team who are its stewards. */
    public List<UUID> stewards(Lead lead) {
        return table.stewards(lead.id());
    }

    /**
     * @return the initiative's code; of the one that it has become when it was handed over before
     * @throws Refused when it is not signed, or the person may not plan in its unit
     */
    @Transactional
    public String handOver(Viewer viewer, String code, NewHandover made) {
        AsOf today = AsOf.today(LocalDate.now(clock));
        Lead seen = leads.find(viewer, code, today);
        rights.checkWork(viewer, seen);
        if (!viewer.may(Permission.PLAN, seen.unitPath())) {
            throw new Refused("promotion.refused.permission", seen.unit().name());
        }
        // Whoever comes second waits here, and finds the initiative of the first.
        leadTable.lock(seen.id());
        Lead lead = leads.find(viewer, code, today);
        if (lead.initiativeCode().isPresent()) {
            return lead.initiativeCode().get();
        }
        if (!lead.stage().reached(Stage.SIGNED)) {
            throw new Refused("handover.refused.notSigned", lead.description().project());
        }
        InitiativeTemplate template = rules.template(made.template(), today.day())
                .orElseThrow(() -> new NotFound("template " + made.template()));
        Optional<Enterprise> firm = firms.of(lead).map(found -> enterprises.find(viewer, found.code()));
        String initiative = settingUp.setUp(
                viewer,
                new HandoverFields(
                                lead,
                                signings.of(viewer, code, today),
                                made,
                                template,
                                firm.flatMap(Enterprise::ledgerOrganisationId))
                        .initiative());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        writes.handedOver(code, initiative);
        table.insert(lead.id(), lead.id(), template.code(), made.promisedOn(), viewer.id(), now);
        members.join(Identifiers.next(), lead.id(), made.ownerId(), Member.Part.STEWARD, viewer.id(), now);
        firm.ifPresent(found -> groups.linkInitiative(viewer, found.code(), initiative, INVESTOR));
        audit.append(
                viewer,
                "promotion.lead.hand_over",
                new Subject("lead", code, lead.description().project()),
                Map.of(
                        "initiative", initiative,
                        "template", template.code(),
                        "promisedOn", made.promisedOn(),
                        "firm", firm.map(Enterprise::code).orElse("")));
        return initiative;
    }
}
