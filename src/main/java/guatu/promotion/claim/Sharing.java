package guatu.promotion.claim;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Claim;
import guatu.promotion.CreditShares;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.store.ClaimTable;
import guatu.promotion.store.LeadTable;
import guatu.promotion.store.ShareTable;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The unit that holds a lead shares it (利益共享); the shares hold once every unit has agreed. */
@Service
public class Sharing {

    private final Leads leads;
    private final LeadTable table;
    private final LeadRights rights;
    private final ClaimTable claims;
    private final ShareTable shares;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    Sharing(
            Leads leads,
            LeadTable table,
            LeadRights rights,
            ClaimTable claims,
            ShareTable shares,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.table = table;
        this.rights = rights;
        this.claims = claims;
        this.shares = shares;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param percents by the code of the unit; the holder has to be among them
     * @throws Refused when the person's unit does not hold the lead, or the shares are none
     */
    @Transactional
    public void propose(
            Viewer viewer, String code, Map<String, BigDecimal> percents, String reason, String requestKey) {
        Lead lead = leads.find(viewer, code, AsOf.today(LocalDate.now(clock)));
        table.lock(lead.id());
        if (shares.recordedBefore(viewer.id(), requestKey)) {
            return;
        }
        Claim claim = claims.standing(lead.id()).orElseThrow(() -> new Refused("promotion.share.refused.notHeld"));
        rights.unit(viewer, Permission.RECORD, claim.unit().code());
        CreditShares agreed = new CreditShares(byUnit(percents));
        if (!agreed.percents().containsKey(claim.unit().id())) {
            throw new Refused("promotion.share.refused.holder", claim.unit().name());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Identifiers.next();
        shares.propose(id, lead.id(), agreed, reason.strip(), viewer.id(), requestKey, now);
        shares.agree(id, claim.unit().id(), viewer.id(), now);
        audit.append(viewer, "promotion.lead.share", subject(lead), percents);
    }

    /** @throws Refused when there is nothing to agree for that unit */
    @Transactional
    public void agree(Viewer viewer, String code, String unitCode) {
        Lead lead = leads.find(viewer, code, AsOf.today(LocalDate.now(clock)));
        UUID unitId = rights.unit(viewer, Permission.RECORD, unitCode).id();
        table.lock(lead.id());
        ShareAgreement standing =
                shares.standing(lead.id()).orElseThrow(() -> new Refused("promotion.share.refused.nothing"));
        if (!shares.agree(standing.id(), unitId, viewer.id(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new Refused("promotion.share.refused.nothing");
        }
        audit.append(viewer, "promotion.lead.share.agree", subject(lead), Map.of("unit", unitCode));
    }

    private Map<UUID, BigDecimal> byUnit(Map<String, BigDecimal> percents) {
        Map<UUID, BigDecimal> byUnit = new HashMap<>();
        percents.forEach((unit, percent) -> byUnit.put(
                organisations
                        .byCode(unit)
                        .orElseThrow(() -> new Refused("promotion.share.refused.unit", unit))
                        .id(),
                percent));
        return byUnit;
    }

    private static Subject subject(Lead lead) {
        return new Subject("lead", lead.code(), lead.description().project());
    }
}
