package guatu.promotion.signing;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.Money;
import guatu.promotion.Stage;
import guatu.promotion.Step;
import guatu.promotion.pipeline.Pipeline;
import guatu.promotion.signing.NewSigning.Identity;
import guatu.promotion.signing.store.CapitalTable;
import guatu.promotion.signing.store.SignedProjectTable;
import guatu.promotion.signing.store.SigningEventTable;
import guatu.promotion.signing.store.SigningTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records signings. A deal that is not signed yet passes its gate by the first one; which project it is was decided before. */
@Service
public class Signings {

    private final Leads leads;
    private final LeadRights rights;
    private final Pipeline pipeline;
    private final ProjectIdentity identities;
    private final SignedProjectTable projects;
    private final SigningTable signings;
    private final SigningEventTable events;
    private final CapitalTable capitals;
    private final PromiseForecast forecast;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    Signings(
            Leads leads,
            LeadRights rights,
            Pipeline pipeline,
            ProjectIdentity identities,
            SignedProjectTable projects,
            SigningTable signings,
            SigningEventTable events,
            CapitalTable capitals,
            PromiseForecast forecast,
            Rules rules,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.pipeline = pipeline;
        this.identities = identities;
        this.projects = projects;
        this.signings = signings;
        this.events = events;
        this.capitals = capitals;
        this.forecast = forecast;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of the project that the deal is, the first first; none when it was never signed. */
    public List<Signing> of(Viewer viewer, String code, AsOf asOf) {
        return signings.ofLead(
                Leads.sight(viewer), leads.find(viewer, code, asOf).id(), asOf);
    }

    /**
     * @return the deal's signings, this one included; recorded once however often it is sent
     * @throws Refused when the gate lacks something, the project may be one that was signed already and nobody said whether it
     *     is, or the sum contradicts what kind of signing it is said to be
     */
    @Transactional
    public List<Signing> sign(Viewer viewer, String code, NewSigning made) {
        LocalDate today = LocalDate.now(clock);
        // Before anything is read: what somebody else signs at this moment must be seen.
        projects.queueForCounting();
        Lead lead = leads.find(viewer, code, AsOf.today(today));
        rights.checkWork(viewer, lead);
        if (made.signedOn().isAfter(today)) {
            throw new Refused("promotion.refused.future", made.signedOn().toString(), today.toString());
        }
        if (signings.recordedBefore(viewer.id(), made.requestKey()).isEmpty()) {
            advance(viewer, lead, made.signedOn());
            write(viewer, lead, made, identities.of(viewer, lead, made), today);
        }
        return of(viewer, code, AsOf.today(today));
    }

    /** The first signing moves the deal through its gate; what lies before talks can't be signed. */
    private void advance(Viewer viewer, Lead lead, LocalDate signedOn) {
        if (lead.stage() == Stage.PLANNED) {
            throw new Refused("signing.refused.notTalking", lead.description().project());
        }
        if (lead.stage() == Stage.NEGOTIATING) {
            pipeline.move(viewer, lead.code(), Step.Kind.ADVANCED, lead.steps(), signedOn, "");
        }
    }

    private void write(Viewer viewer, Lead lead, NewSigning made, ProjectIdentity.Decided decided, LocalDate today) {
        CountingRule rule = CountingRule.of(rules.inForce(CountingRule.CODE, today));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SignedProject before = decided.project();
        Optional<String> currency = made.stated().map(Money::currency);
        currency.filter(stated ->
                        before.currency().filter(own -> !own.equals(stated)).isPresent())
                .ifPresent(other -> {
                    throw new Refused(
                            "signing.refused.currency", other, before.currency().orElse(""));
                });
        CountingRule.Sum sum =
                rule.sum(decided.kind(), before.agreed(), made.stated().map(Money::amount));
        SignedProject after = new SignedProject(
                before.id(),
                decided.kind() == SigningKind.INVESTOR_CHANGED ? lead.id() : before.leadId(),
                before.currency().or(() -> currency),
                sum.after(),
                before.signings() + 1);
        if (!keep(lead, after, before.signings())) {
            throw new Refused("signing.refused.meanwhile", lead.description().project());
        }
        projects.add(after.id(), lead.id());
        signings.insert(
                new SigningTable.Row(
                        Identifiers.next(),
                        after.id(),
                        after.signings(),
                        lead.id(),
                        eventId(made),
                        decided.kind(),
                        sum,
                        made.promisedOn().map(day -> forecast.onSigning(day, made.template())),
                        decided.reason(),
                        rule.version()),
                made,
                viewer.id(),
                now);
        agreed(viewer, lead, made, sum, now);
        audit.append(
                viewer,
                "promotion.lead.sign",
                new Subject("lead", lead.code(), lead.description().project()),
                detail(made, decided, sum));
    }

    private boolean keep(Lead lead, SignedProject after, int seenSignings) {
        return seenSignings == 0
                ? projects.begin(after, lead.description().onlineCode().orElse(null))
                : projects.goOn(after, seenSignings);
    }

    private @Nullable UUID eventId(NewSigning made) {
        return made.event()
                .map(code -> events.byCode(code)
                        .orElseThrow(() -> new NotFound("signing event " + code))
                        .id())
                .orElse(null);
    }

    /** What was signed is the deal's agreed figure of that day; nobody types it again. */
    private void agreed(Viewer viewer, Lead lead, NewSigning made, CountingRule.Sum sum, Instant now) {
        if (sum.counted().signum() == 0) {
            return;
        }
        made.stated().flatMap(stated -> origin(stated.currency())).ifPresent(origin -> {
            Capital figure = new Capital(
                    Capital.Kind.AGREED,
                    origin,
                    sum.after(),
                    made.signedOn(),
                    made.source().isEmpty() ? lead.code() : made.source(),
                    "",
                    Optional.empty());
            capitals.insert(Identifiers.next(), lead.id(), figure, viewer.id(), "signing:" + made.requestKey(), now);
        });
    }

    private static Optional<Capital.Origin> origin(String currency) {
        return Stream.of(Capital.Origin.values())
                .filter(origin -> origin.currency().equals(currency))
                .findFirst();
    }

    private static Map<String, String> detail(NewSigning made, ProjectIdentity.Decided decided, CountingRule.Sum sum) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("kind", decided.kind().code());
        detail.put("on", made.signedOn().toString());
        made.stated()
                .ifPresent(stated -> detail.put("stated", stated.amount().toPlainString() + " " + stated.currency()));
        detail.put("counted", sum.counted().toPlainString());
        made.event().ifPresent(event -> detail.put("event", event));
        if (made.identity() instanceof Identity.Different different) {
            detail.put("different", different.reason());
        }
        return detail;
    }
}
