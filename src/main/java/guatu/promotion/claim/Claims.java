package guatu.promotion.claim;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Claim;
import guatu.promotion.ClaimRule;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.store.ClaimTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims a lead that nobody holds, and lets one go. Of a hundred who claim at once the database lets one through. */
@Service
public class Claims {

    private final Leads leads;
    private final LeadRights rights;
    private final ClaimTable table;
    private final Organisations organisations;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    Claims(
            Leads leads,
            LeadRights rights,
            ClaimTable table,
            Organisations organisations,
            Rules rules,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.table = table;
        this.organisations = organisations;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param unitCode for whom it is claimed; claiming again for the unit that holds it changes nothing
     * @throws Refused naming the unit and the person that hold it, and until when
     */
    @Transactional
    public Claim claim(Viewer viewer, String code, String unitCode) {
        LocalDate today = LocalDate.now(clock);
        Lead lead = leads.find(viewer, code, AsOf.today(today));
        Organisation unit = rights.unit(viewer, Permission.RECORD, unitCode);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        table.endLapsed(lead.id(), today, now);
        LocalDate until = ClaimRule.of(rules.inForce(ClaimRule.CODE, today)).holdsUntil(today);
        if (!table.insert(Identifiers.next(), lead.id(), unit.id(), viewer.id(), today, until, now)) {
            return table.standing(lead.id())
                    .filter(held -> held.unit().id().equals(unit.id()))
                    .orElseThrow(() -> held(lead));
        }
        audit.append(
                viewer,
                "promotion.lead.claim",
                new Subject("lead", code, lead.description().project()),
                Map.of("unit", unit.code(), "until", until));
        return table.standing(lead.id()).orElseThrow();
    }

    private Refused held(Lead lead) {
        return table.standing(lead.id())
                .map(claim -> new Refused(
                        "promotion.claim.refused.held",
                        claim.unit().name(),
                        claim.person(),
                        claim.holdsUntil().toString()))
                .orElseGet(() -> new Refused("promotion.claim.refused.endedMeanwhile"));
    }

    /** @throws Refused when no unit of the person's holds it */
    @Transactional
    public void release(Viewer viewer, String code) {
        LocalDate today = LocalDate.now(clock);
        Lead lead = leads.find(viewer, code, AsOf.today(today));
        Claim claim = table.standing(lead.id())
                .filter(held -> organisations
                        .byId(held.unit().id())
                        .filter(unit -> viewer.may(Permission.RECORD, unit.path()))
                        .isPresent())
                .orElseThrow(() -> new Refused("promotion.claim.refused.notYours"));
        if (table.end(claim.id(), "released", today, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.append(
                    viewer,
                    "promotion.lead.release",
                    new Subject("lead", code, lead.description().project()),
                    Map.of("unit", claim.unit().code()));
        }
    }
}
