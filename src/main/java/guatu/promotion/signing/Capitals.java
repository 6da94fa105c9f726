package guatu.promotion.signing;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.signing.store.CapitalTable;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what was agreed, what is in place and what was actually used, each with its day and source; nothing is overwritten. */
@Service
public class Capitals {

    private final Leads leads;
    private final LeadRights rights;
    private final CapitalTable table;
    private final Audit audit;
    private final Clock clock;

    Capitals(Leads leads, LeadRights rights, CapitalTable table, Audit audit, Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Capital.Recorded> of(Viewer viewer, String code, AsOf asOf) {
        return table.of(leads.find(viewer, code, asOf).id(), asOf);
    }

    /** @throws Refused when its day lies ahead, or what it corrects was corrected already or is of another kind */
    @Transactional
    public void record(Viewer viewer, String code, Capital figure, String requestKey) {
        LocalDate today = LocalDate.now(clock);
        Lead lead = leads.find(viewer, code, AsOf.today(today));
        rights.checkWork(viewer, lead);
        if (figure.asOf().isAfter(today)) {
            throw new Refused("promotion.refused.future", figure.asOf().toString(), today.toString());
        }
        figure.corrects().ifPresent(corrected -> {
            Capital.Recorded before = table.of(lead.id(), AsOf.today(today)).stream()
                    .filter(one -> one.id().equals(corrected))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("figure " + corrected));
            if (!before.stands()
                    || before.capital().kind() != figure.kind()
                    || before.capital().origin() != figure.origin()) {
                throw new Refused("signing.refused.capital.corrects");
            }
        });
        if (table.insert(
                Identifiers.next(),
                lead.id(),
                figure,
                viewer.id(),
                requestKey,
                clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.append(
                    viewer,
                    "promotion.lead.capital",
                    new Subject("lead", code, lead.description().project()),
                    Map.of(
                            "kind", figure.kind().code(),
                            "origin", figure.origin().code(),
                            "amount", figure.amount(),
                            "asOf", figure.asOf()));
        }
    }
}
