package guatu.promotion.investor;

import guatu.audit.Audit;
import guatu.promotion.investor.store.InvestorLinkTable;
import guatu.promotion.investor.store.InvestorReadingTable;
import guatu.promotion.investor.store.InvestorReadingTable.Opened;
import guatu.promotion.promise.PromiseLedger;
import guatu.promotion.promise.PromiseStanding;
import guatu.promotion.promise.Side;
import guatu.promotion.promise.YearTotal;
import guatu.promotion.promise.YearTotals;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an investor in by a link's secret, and shows the promises of that link's deal for a while. */
@Service
public class InvestorReadings {

    /** How long a browser that opened a link may read. */
    public static final Duration SITTING = Duration.ofMinutes(30);

    private static final int PAGES_A_SITTING = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MISSES_PER_ADDRESS = 10;
    private static final int OPENINGS_PER_LINK = 20;
    private static final int LONGEST_SECRET = 100;

    private final InvestorLinkTable links;
    private final InvestorReadingTable table;
    private final PromiseLedger ledger;
    private final Audit audit;
    private final Clock clock;

    InvestorReadings(
            InvestorLinkTable links, InvestorReadingTable table, PromiseLedger ledger, Audit audit, Clock clock) {
        this.links = links;
        this.table = table;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a code that somebody sent. */
    public sealed interface Opening {

        /** @param key by which this browser reads on */
        record Let(String key) implements Opening {}

        /** No link, or none that opens any more; which of them is not told. */
        record Unknown() implements Opening {}

        /** Too many codes that open nothing came from there, or the link is opened too often. */
        record TooMany() implements Opening {}
    }

    /** What the investor reads: promises that hold, of one deal. */
    public record View(
            String project,
            String investor,
            String unit,
            LocalDate day,
            LocalDate endsOn,
            List<PromiseStanding> standings,
            List<YearTotal> years) {

        public List<PromiseStanding> of(Side side) {
            return standings.stream()
                    .filter(standing -> standing.promise().measure().side() == side)
                    .toList();
        }

        public List<YearTotal> yearsOf(Side side) {
            return years.stream().filter(year -> year.measure().side() == side).toList();
        }
    }

    /** Attempts from one address queue up, so that guesses made at once are counted like those made in a row. */
    @Transactional
    public Opening open(String code, String address) {
        Instant now = now();
        Instant since = now.minus(WINDOW);
        table.queue(address);
        if (table.misses(address, since) >= MISSES_PER_ADDRESS) {
            return new Opening.TooMany();
        }
        Optional<Opened> found = code.length() > LONGEST_SECRET
                ? Optional.empty()
                : links.opens(new InvestorSecret(code.strip()).hash(), today());
        if (found.isEmpty()) {
            table.forgetMissesBefore(since);
            table.miss(Identifiers.next(), address, now);
            return new Opening.Unknown();
        }
        Opened link = found.get();
        links.lock(link.linkId());
        if (table.openings(link.linkId(), since) >= OPENINGS_PER_LINK) {
            return new Opening.TooMany();
        }
        InvestorSecret key = InvestorSecret.next();
        table.open(Identifiers.next(), link.linkId(), key.hash(), address, now, now.plus(SITTING));
        onRecord("promotion.investorLink.open", link, Map.of("link", link.linkId(), "address", address));
        return new Opening.Let(key.text());
    }

    /** Empty when the key opens nothing any more: its time is over, its pages are used up, or the link was taken back. */
    @Transactional
    public Optional<View> read(String key) {
        if (key.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        String hash = new InvestorSecret(key).hash();
        if (!table.turnPage(hash, now(), today(), PAGES_A_SITTING)) {
            return Optional.empty();
        }
        Opened link = table.byKey(hash).orElseThrow();
        onRecord("promotion.investorLink.read", link, Map.of("link", link.linkId()));
        List<PromiseStanding> standings = ledger.agreed(link.leadCode(), link.unitPath(), AsOf.today(today()));
        return Optional.of(new View(
                link.project(),
                link.investor(),
                link.unit(),
                today(),
                link.endsOn(),
                standings,
                YearTotals.of(standings, today())));
    }

    /** The browser's key opens nothing from now on. */
    @Transactional
    public void close(String key) {
        table.close(new InvestorSecret(key).hash(), now());
    }

    private void onRecord(String action, Opened link, Map<String, ?> detail) {
        audit.append(null, action, InvestorLinks.subject(link.leadCode(), link.project()), detail);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
