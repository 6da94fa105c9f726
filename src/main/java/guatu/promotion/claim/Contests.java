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
import guatu.promotion.store.ContestTable;
import guatu.promotion.store.LeadTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A claim is contested with a reason, and decided with a reason by somebody who stands above both units. */
@Service
public class Contests {

    private final Leads leads;
    private final LeadTable table;
    private final LeadRights rights;
    private final ClaimTable claims;
    private final ContestTable contests;
    private final Organisations organisations;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    Contests(
            Leads leads,
            LeadTable table,
            LeadRights rights,
            ClaimTable claims,
            ContestTable contests,
            Organisations organisations,
            Rules rules,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.table = table;
        this.rights = rights;
        this.claims = claims;
        this.contests = contests;
        this.organisations = organisations;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused when nobody holds the lead, the unit itself does, or no reason is given */
    @Transactional
    public void contest(Viewer viewer, String code, String unitCode, String reason, String requestKey) {
        Lead lead = leads.find(viewer, code, AsOf.today(LocalDate.now(clock)));
        Organisation unit = rights.unit(viewer, Permission.RECORD, unitCode);
        if (reason.isBlank()) {
            throw new Refused("promotion.contest.refused.reason");
        }
        Claim claim = claims.standing(lead.id())
                .filter(held -> !held.unit().id().equals(unit.id()))
                .orElseThrow(() -> new Refused("promotion.contest.refused.nothing"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (contests.insert(
                Identifiers.next(), lead.id(), claim.id(), unit.id(), reason.strip(), viewer.id(), requestKey, now)) {
            audit.append(viewer, "promotion.lead.contest", subject(lead), Map.of("unit", unit.code()));
        }
    }

    /**
     * @param upheld the lead goes to the unit that contested it, at once
     * @throws Refused when the person does not stand above both units, gives no reason, or comes too late
     */
    @Transactional
    public void decide(Viewer viewer, String code, UUID contestId, boolean upheld, String reason) {
        LocalDate today = LocalDate.now(clock);
        Lead lead = leads.find(viewer, code, AsOf.today(today));
        Contest contest = contests.find(lead.id(), contestId).orElseThrow(() -> new NotFound("contest " + contestId));
        if (!mayDecide(viewer, contest)) {
            throw new Refused("promotion.contest.refused.permission");
        }
        if (reason.isBlank()) {
            throw new Refused("promotion.contest.refused.reason");
        }
        table.lock(lead.id());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!contests.decide(contestId, upheld, reason.strip(), viewer.id(), now)) {
            throw new Refused("promotion.contest.refused.decidedAlready");
        }
        if (upheld) {
            handOn(viewer, lead, contest, today, now);
        }
        audit.append(
                viewer,
                "promotion.lead.contest.decide",
                subject(lead),
                Map.of("unit", contest.unit().code(), "upheld", upheld, "reason", reason.strip()));
    }

    /** Who approves for both units, so that nobody decides for their own side. */
    public boolean mayDecide(Viewer viewer, Contest contest) {
        return mayApprove(viewer, contest.holder().id())
                && mayApprove(viewer, contest.unit().id());
    }

    private boolean mayApprove(Viewer viewer, UUID unitId) {
        return organisations
                .byId(unitId)
                .filter(unit -> viewer.may(Permission.APPROVE_CAUSE, unit.path()))
                .isPresent();
    }

    private void handOn(Viewer viewer, Lead lead, Contest contest, LocalDate today, Instant now) {
        if (!claims.end(contest.claimId(), "contested", today, now)) {
            throw new Refused("promotion.claim.refused.endedMeanwhile");
        }
        LocalDate until = ClaimRule.of(rules.inForce(ClaimRule.CODE, today)).holdsUntil(today);
        claims.insert(Identifiers.next(), lead.id(), contest.unit().id(), viewer.id(), today, until, now);
    }

    private static Subject subject(Lead lead) {
        return new Subject("lead", lead.code(), lead.description().project());
    }
}
