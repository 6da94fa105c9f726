package guatu.promotion.investor;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.investor.store.InvestorLinkTable;
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
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links for investors, made and taken back by who works on the deal. */
@Service
public class InvestorLinks {

    /** Days until a link's last one at most: longer ones are forgotten by those who made them. */
    public static final int LONGEST_DAYS = 366;

    private final Leads leads;
    private final LeadRights rights;
    private final InvestorLinkTable table;
    private final Audit audit;
    private final Clock clock;

    InvestorLinks(Leads leads, LeadRights rights, InvestorLinkTable table, Audit audit, Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    public List<InvestorLink> of(Lead lead) {
        return table.of(lead.id());
    }

    /**
     * @param endsOn the last day on which it opens
     * @return its secret, which is told once and kept nowhere in clear
     * @throws Refused when the key was used before, since the secret can't be told again
     */
    @Transactional
    public String issue(Viewer viewer, String leadCode, LocalDate endsOn, String requestKey) {
        Lead lead = toWork(viewer, leadCode);
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusDays(LONGEST_DAYS);
        if (endsOn.isBefore(today) || endsOn.isAfter(last)) {
            throw new Refused("promise.link.refused.endsOn", endsOn, today, last);
        }
        InvestorSecret secret = InvestorSecret.next();
        UUID id = Identifiers.next();
        if (!table.insert(id, lead.id(), secret.hash(), endsOn, viewer.id(), requestKey, now())) {
            throw new Refused("promise.link.refused.again");
        }
        audit.append(
                viewer,
                "promotion.investorLink.issue",
                subject(leadCode, lead.description().project()),
                Map.of("link", id, "endsOn", endsOn));
        return secret.text();
    }

    /** From this moment on it opens nothing, and who has it open reads no further. Taking back twice does it once. */
    @Transactional
    public void revoke(Viewer viewer, String leadCode, UUID id) {
        Lead lead = toWork(viewer, leadCode);
        if (of(lead).stream().noneMatch(link -> link.id().equals(id))) {
            throw new NotFound("link " + id);
        }
        if (table.revoke(id, viewer.id(), now())) {
            audit.append(
                    viewer,
                    "promotion.investorLink.revoke",
                    subject(leadCode, lead.description().project()),
                    Map.of("link", id));
        }
    }

    private Lead toWork(Viewer viewer, String leadCode) {
        Lead lead = leads.find(viewer, leadCode, AsOf.today(LocalDate.now(clock)));
        rights.checkWork(viewer, lead);
        return lead;
    }

    static Subject subject(String leadCode, String project) {
        return new Subject("lead", leadCode, project);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
