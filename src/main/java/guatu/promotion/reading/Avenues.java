package guatu.promotion.reading;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.store.AvenueTable;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Avenues and teams of promotion. They are published practice, so that everybody reads them; their leads are counted through the person. */
@Service
public class Avenues {

    private final Leads leads;
    private final LeadRights rights;
    private final AvenueTable table;
    private final Audit audit;
    private final Clock clock;

    Avenues(Leads leads, LeadRights rights, AvenueTable table, Audit audit, Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Avenue> list(Viewer viewer) {
        return table.list(Leads.sight(viewer));
    }

    public Avenue get(Viewer viewer, String code) {
        return table.byCode(Leads.sight(viewer), code).orElseThrow(() -> new NotFound("avenue " + code));
    }

    public List<PromotionTeam> teams(Viewer viewer) {
        return table.teams(Leads.sight(viewer));
    }

    /** @throws Refused when the person does not work on the lead */
    @Transactional
    public void link(Viewer viewer, String avenueCode, String leadCode) {
        Avenue avenue = get(viewer, avenueCode);
        Lead lead = leads.find(viewer, leadCode, AsOf.today(LocalDate.now(clock)));
        rights.checkWork(viewer, lead);
        if (table.link(lead.id(), avenue.code(), viewer.id(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.append(
                    viewer,
                    "promotion.lead.avenue",
                    new Subject("lead", lead.code(), lead.description().project()),
                    Map.of("avenue", avenue.code()));
        }
    }
}
