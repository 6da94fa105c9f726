package guatu.promotion.promise;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.enterprise.Enterprise;
import guatu.enterprise.Enterprises;
import guatu.enterprise.EnterprisesMerged;
import guatu.enterprise.LikelyEnterprise;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.store.DealFirmTable;
import guatu.promotion.store.PromiseWrites;
import guatu.shell.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which firm of the registry the investor of a deal is: so its figures need not be asked for again. */
@Service
public class DealFirms {

    private final Leads leads;
    private final LeadRights rights;
    private final Enterprises enterprises;
    private final DealFirmTable table;
    private final PromiseWrites writes;
    private final Audit audit;
    private final Clock clock;

    DealFirms(
            Leads leads,
            LeadRights rights,
            Enterprises enterprises,
            DealFirmTable table,
            PromiseWrites writes,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.enterprises = enterprises;
        this.table = table;
        this.writes = writes;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<DealFirm> of(Lead lead) {
        return table.of(lead.id());
    }

    /** Firms of the registry that the investor's name may mean. */
    public List<LikelyEnterprise> alike(Viewer viewer, Lead lead) {
        return enterprises.alike(viewer, lead.description().investor(), Optional.empty());
    }

    /** @param enterpriseCode empty takes back what was said before */
    @Transactional
    public void say(Viewer viewer, String leadCode, String enterpriseCode) {
        Lead lead = leads.find(viewer, leadCode, AsOf.today(LocalDate.now(clock)));
        rights.checkWork(viewer, lead);
        Optional<Enterprise> firm = enterpriseCode.isBlank()
                ? Optional.empty()
                : Optional.of(enterprises.find(viewer, enterpriseCode.strip()));
        writes.setEnterprise(
                lead.id(),
                firm.map(Enterprise::id),
                viewer.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.append(
                viewer,
                "promotion.lead.enterprise",
                new Subject("lead", leadCode, lead.description().project()),
                Map.of("enterprise", firm.map(Enterprise::code).orElse("")));
    }

    /** In the transaction of the merging, so that no deal points to the record that gave way. */
    @EventListener
    void merged(EnterprisesMerged event) {
        writes.moveEnterprise(event.merged(), event.kept());
    }
}
