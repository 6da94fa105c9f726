package guatu.promotion.promise;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.pipeline.LeadFile;
import guatu.promotion.store.LeadFileTable;
import guatu.promotion.store.LeadSight;
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
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** The promise ledger (履约台账): what was promised, what became of it, and where that is known from. */
@Service
public class PromiseLedger {

    /** Rows of one page. */
    public static final int PAGE_LENGTH = 50;

    /** Promises that are read at a time where all are. */
    private static final int MANY = 1_000;

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

        public List<PromiseStanding> standings() {
            return entries.stream().map(Entry::standing).toList();
        }

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
        read(Sight.of(viewer), query, asOf, PAGE_LENGTH + 1, one -> {
            found.add(one);
            return found.size() <= PAGE_LENGTH;
        });
        return found;
    }

    /** All that the query finds, in its order. */
    public void each(Viewer viewer, PromiseQuery query, AsOf asOf, Consumer<PromiseStanding> row) {
        read(Sight.of(viewer), query, asOf, MANY, one -> {
            row.accept(one);
            return true;
        });
    }

    /** What all that the query finds adds up to, year by year. */
    public List<YearTotal> years(Viewer viewer, PromiseQuery query, AsOf asOf, boolean byInvestor) {
        YearTotals totals = new YearTotals(asOf.day(), byInvestor);
        each(viewer, query, asOf, totals::add);
        return totals.rows();
    }

    /**
     * Promises of one deal that hold, the first one first, for a reader who was let in to this deal alone and to all that
     * its own records show.
     *
     * @param unitPath of the deal's unit
     */
    public List<PromiseStanding> agreed(String leadCode, String unitPath, AsOf asOf) {
        List<PromiseStanding> found = new ArrayList<>();
        String city = unitPath.replaceFirst("\\..*", "");
        read(
                new Sight(new LeadSight(new String[] {unitPath}), new String[] {city}),
                PromiseQuery.ofLead(leadCode),
                asOf,
                MANY,
                found::add);
        return found.stream()
                .filter(standing -> standing.promise().holds())
                .toList()
                .reversed();
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

    /** Which promises one sees, and below which paths money and figures. */
    private record Sight(LeadSight deals, String[] records) {

        static Sight of(Viewer viewer) {
            return new Sight(Leads.sight(viewer), viewer.paths(Permission.SEE));
        }
    }

    /** @param row false to see no more */
    private void read(Sight sight, PromiseQuery query, AsOf asOf, int batch, Predicate<PromiseStanding> row) {
        PromiseQuery next = query;
        boolean more = true;
        while (more) {
            List<Promise> read = table.page(sight.deals(), next, asOf, batch);
            for (PromiseStanding standing : standings(sight.records(), read, asOf)) {
                boolean asked = query.state().map(standing.state()::equals).orElse(true);
                if (asked && !row.test(standing)) {
                    return;
                }
            }
            more = read.size() == batch;
            next = more ? next.behind(read.getLast().code()) : next;
        }
    }

    private List<PromiseStanding> standings(String[] paths, List<Promise> promises, AsOf asOf) {
        Map<UUID, List<Fact>> known = facts.of(paths, promises, asOf);
        return promises.stream()
                .map(promise -> {
                    List<Fact> about = known.getOrDefault(promise.id(), List.of());
                    return new PromiseStanding(promise, about, Fulfilment.of(promise, about, asOf.day()));
                })
                .toList();
    }
}
