package guatu.promotion.promise;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.pipeline.LeadFile;
import guatu.promotion.store.LeadFileTable;
import guatu.promotion.store.PromiseFactTable;
import guatu.promotion.store.PromiseTable;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The promise ledger (履约台账): what was promised, what became of it, and where that is known from. */
@Service
public class PromiseLedger {

    /** Rows of one page. */
    public static final int PAGE_LENGTH = 50;

    private final Leads leads;
    private final LeadRights rights;
    private final PromiseTable table;
    private final PromiseFactTable factTable;
    private final PromiseFacts facts;
    private final LeadFileTable files;
    private final Clock clock;

    PromiseLedger(
            Leads leads,
            LeadRights rights,
            PromiseTable table,
            PromiseFactTable factTable,
            PromiseFacts facts,
            LeadFileTable files,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.table = table;
        this.factTable = factTable;
        this.facts = facts;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Everything about the promises of one deal.
     *
     * @param files documents of the deal that may show what was done
     */
    public record OfDeal(Lead lead, List<Entry> entries, List<LeadFile> files, boolean mayWork, boolean mayConfirm) {

        public List<Entry> of(Side side) {
            return entries.stream()
                    .filter(entry -> entry.standing().promise().measure().side() == side)
                    .toList();
        }
    }

    /** A promise with its wordings, the newest first, and the rows of what was paid or done, the latest first. */
    public record Entry(PromiseStanding standing, List<PromiseVersion> versions, List<Done.Recorded> done) {}

    /** One more than a page when there are more. */
    public List<PromiseStanding> page(Viewer viewer, PromiseQuery query, AsOf asOf) {
        List<PromiseStanding> found = new ArrayList<>();
        PromiseQuery next = query;
        while (found.size() <= PAGE_LENGTH) {
            List<Promise> read = table.page(Leads.sight(viewer), next, asOf, PAGE_LENGTH + 1);
            standings(viewer, read, asOf).stream()
                    .filter(standing ->
                            query.state().map(standing.state()::equals).orElse(true))
                    .forEach(found::add);
            if (read.size() <= PAGE_LENGTH) {
                break;
            }
            next = next.behind(read.getLast().code());
        }
        return found.subList(0, Math.min(found.size(), PAGE_LENGTH + 1));
    }

    /** All that the query finds, in its order. */
    public void each(Viewer viewer, PromiseQuery query, AsOf asOf, Consumer<PromiseStanding> row) {
        PromiseQuery next = query;
        boolean more = true;
        while (more) {
            List<PromiseStanding> found = page(viewer, next, asOf);
            more = found.size() > PAGE_LENGTH;
            List<PromiseStanding> shown = more ? found.subList(0, PAGE_LENGTH) : found;
            shown.forEach(row);
            next = more ? next.behind(shown.getLast().promise().code()) : next;
        }
    }

    /** Of one deal, in the order in which they were made; none for somebody to whom the deal is only open. */
    public List<PromiseStanding> ofLead(Viewer viewer, String leadCode, AsOf asOf) {
        List<PromiseStanding> found = new ArrayList<>();
        each(viewer, PromiseQuery.ofLead(leadCode), asOf, found::add);
        return found.reversed();
    }

    /** @throws NotFound when the person may not see what was promised with the deal */
    public OfDeal ofDeal(Viewer viewer, String leadCode, AsOf asOf) {
        Lead lead = leads.find(viewer, leadCode, asOf);
        if (!table.inside(Leads.sight(viewer), lead.id())) {
            throw new NotFound("promises of " + leadCode);
        }
        List<Entry> entries = ofLead(viewer, leadCode, asOf).stream()
                .map(standing -> new Entry(
                        standing,
                        table.versions(standing.promise(), asOf),
                        factTable.rows(standing.promise().id(), asOf)))
                .toList();
        return new OfDeal(
                lead,
                entries,
                files.of(lead.id(), asOf.knownBefore()),
                asOf.today() && rights.mayWork(viewer, lead),
                asOf.today() && viewer.may(Permission.CONFIRM, lead.unitPath()));
    }

    /** @throws NotFound when the deal has no such promise, or the person may not see what was promised with it */
    public Promise find(Viewer viewer, String leadCode, String code) {
        return table.byCode(Leads.sight(viewer), code, AsOf.today(LocalDate.now(clock)))
                .filter(promise -> promise.deal().code().equals(leadCode))
                .orElseThrow(() -> new NotFound("promise " + code));
    }

    private List<PromiseStanding> standings(Viewer viewer, List<Promise> promises, AsOf asOf) {
        Map<UUID, List<Fact>> known = facts.of(viewer, promises, asOf);
        return promises.stream()
                .map(promise -> {
                    List<Fact> about = known.getOrDefault(promise.id(), List.of());
                    return new PromiseStanding(promise, about, Fulfilment.of(promise, about, asOf.day()));
                })
                .toList();
    }
}
