package guatu.promotion.pipeline;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.promotion.ClaimRule;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.Stage;
import guatu.promotion.Standing;
import guatu.promotion.Step;
import guatu.promotion.Step.Kind;
import guatu.promotion.store.ClaimTable;
import guatu.promotion.store.StepTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves leads: one stage at a time through its gate, back, on hold and on again, or out. */
@Service
public class Pipeline {

    private final Leads leads;
    private final LeadRights rights;
    private final Gates gates;
    private final StepTable steps;
    private final ClaimTable claims;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    Pipeline(
            Leads leads,
            LeadRights rights,
            Gates gates,
            StepTable steps,
            ClaimTable claims,
            Rules rules,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.gates = gates;
        this.steps = steps;
        this.claims = claims;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param seenSteps the number of moves that the person saw; another move meanwhile refuses this one
     * @param reason needed for a way back, a hold and an end
     * @throws Refused when the gate lacks something, the move can't be made from here, or somebody else moved the lead
     */
    @Transactional
    public Stage move(Viewer viewer, String code, Kind kind, int seenSteps, LocalDate on, String reason) {
        LocalDate today = LocalDate.now(clock);
        Lead lead = leads.find(viewer, code, AsOf.today(today));
        rights.checkWork(viewer, lead);
        if (on.isAfter(today) || on.isBefore(lead.stageSince())) {
            throw new Refused(
                    "promotion.step.refused.day",
                    on.toString(),
                    lead.stageSince().toString(),
                    today.toString());
        }
        if (kind.needsAReason() && reason.isBlank()) {
            throw new Refused("promotion.step.refused.reason");
        }
        Step step = step(lead, kind, on, reason);
        if (kind == Kind.ADVANCED) {
            checkGate(lead, today);
        }
        if (!steps.append(
                Identifiers.next(),
                lead.id(),
                seenSteps,
                step,
                viewer.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new Refused("promotion.step.refused.movedMeanwhile", code);
        }
        claims.extend(
                lead.id(), ClaimRule.of(rules.inForce(ClaimRule.CODE, today)).holdsUntil(on));
        audit.append(
                viewer,
                "promotion.lead." + kind.code(),
                new Subject("lead", code, lead.description().project()),
                Map.of("from", lead.stage().code(), "to", step.stage().code(), "on", on, "reason", reason.strip()));
        return step.stage();
    }

    private Step step(Lead lead, Kind kind, LocalDate on, String reason) {
        Refused impossible = new Refused("promotion.step.refused.notFromHere", lead.code());
        return switch (lead.standing()) {
            case Standing.Active(Stage stage) ->
                switch (kind) {
                    case ADVANCED -> new Step(kind, stage.next().orElseThrow(() -> impossible), on, on, reason);
                    case RETURNED -> new Step(kind, stage.previous().orElseThrow(() -> impossible), on, on, reason);
                    case PAUSED, LOST -> new Step(kind, stage, on, lead.clockFrom(), reason);
                    case ENTERED, RESUMED -> throw impossible;
                };
            case Standing.Paused paused ->
                switch (kind) {
                    case RESUMED ->
                        new Step(
                                kind,
                                paused.stage(),
                                on,
                                StageClocks.movedOn(lead.clockFrom(), heldOn(lead), on),
                                reason);
                    case LOST -> new Step(kind, paused.stage(), on, lead.clockFrom(), reason);
                    case ENTERED, ADVANCED, RETURNED, PAUSED -> throw impossible;
                };
            // What came to nothing may be taken up again; its clock begins anew.
            case Standing.Lost lost ->
                switch (kind) {
                    case RESUMED -> new Step(kind, lost.stage(), on, on, reason);
                    case ENTERED, ADVANCED, RETURNED, PAUSED, LOST -> throw impossible;
                };
        };
    }

    private LocalDate heldOn(Lead lead) {
        return steps.of(lead.id(), AsOf.today(LocalDate.now(clock)))
                .getLast()
                .step()
                .occurredOn();
    }

    private void checkGate(Lead lead, LocalDate today) {
        List<StageGates.Item> missing =
                gates.before(lead, AsOf.today(today)).map(Gate::missing).orElse(List.of());
        if (!missing.isEmpty()) {
            throw new Refused(
                    "promotion.step.refused.gate",
                    missing.stream().map(item -> item.name().chinese()).collect(Collectors.joining("、")),
                    missing.stream().map(item -> item.name().english()).collect(Collectors.joining(", ")));
        }
    }
}
