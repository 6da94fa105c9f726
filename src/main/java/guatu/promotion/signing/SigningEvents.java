package guatu.promotion.signing;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisation;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.signing.SigningEvent.Description;
import guatu.promotion.signing.SigningEvent.Stated;
import guatu.promotion.signing.store.SigningEventTable;
import guatu.promotion.signing.store.SigningTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events at which deals are signed together (集中签约), and all signings of a year. */
@Service
public class SigningEvents {

    /** So many are listed at most. */
    public static final int SHOWN = 200;

    private final SigningEventTable table;
    private final SigningTable signings;
    private final LeadRights rights;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    SigningEvents(
            SigningEventTable table, SigningTable signings, LeadRights rights, Rules rules, Audit audit, Clock clock) {
        this.table = table;
        this.signings = signings;
        this.rights = rights;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An event with what was signed at it.
     *
     * @param signings of deals that the person sees
     * @param hidden how many there are beside
     */
    public record Held(SigningEvent event, List<Signing> signings, int hidden) {

        public SigningTally tally() {
            return SigningTally.of(signings);
        }
    }

    /**
     * @param needed what the person must hold in the unit: to record, or to load from a file
     * @return the event's code; of the one before when the key was used before
     * @throws Refused when it is no unit of the person's, or a source's figures come without the source
     */
    @Transactional
    public String record(
            Viewer viewer,
            Permission needed,
            String unitCode,
            Description description,
            Stated stated,
            String requestKey) {
        Organisation unit = rights.unit(viewer, needed, unitCode);
        if (!stated.isNothing() && description.source().isEmpty()) {
            throw new Refused("signing.refused.statedSource");
        }
        Optional<String> before = table.recordedBefore(viewer.id(), requestKey);
        if (before.isPresent()) {
            return before.get();
        }
        int year = description.heldOn().getYear();
        String code = "SE-%d-%03d".formatted(year, table.nextNumber(year));
        if (!table.insert(
                Identifiers.next(),
                code,
                unit.id(),
                description,
                stated,
                viewer.id(),
                requestKey,
                clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return table.recordedBefore(viewer.id(), requestKey).orElseThrow();
        }
        audit.append(
                viewer,
                "promotion.signing.event",
                new Subject("signing_event", code, description.name()),
                Map.of("unit", unit.code(), "on", description.heldOn()));
        return code;
    }

    public Held find(Viewer viewer, String code, AsOf asOf) {
        SigningEvent event = table.byCode(code).orElseThrow(() -> new NotFound("signing event " + code));
        List<Signing> all = signings.ofEvent(Leads.sight(viewer), event.id(), asOf);
        List<Signing> seen = all.stream().filter(one -> one.deal().seen()).toList();
        return new Held(event, seen, all.size() - seen.size());
    }

    /** Held by the day, the newest first. */
    public List<SigningEvent> list(AsOf asOf) {
        return table.list(asOf.day(), asOf.knownBefore(), SHOWN);
    }

    /** Signed in the year of the day, up to it, of deals that the person sees. */
    public List<Signing> ofTheYear(Viewer viewer, AsOf asOf) {
        LocalDate first = LocalDate.ofYearDay(asOf.day().getYear(), 1);
        return signings.between(Leads.sight(viewer), first, asOf.day(), asOf, SHOWN);
    }

    /** The rule by which signings are counted on a day. */
    public CountingRule rule(LocalDate day) {
        return CountingRule.of(rules.inForce(CountingRule.CODE, day));
    }
}
