package guatu.promotion.handover;

import guatu.delivery.InitiativeChanged;
import guatu.delivery.Milestones;
import guatu.delivery.Milestones.Reached;
import guatu.promotion.Stage;
import guatu.promotion.Step;
import guatu.promotion.handover.store.HandoverTable;
import guatu.promotion.handover.store.HandoverTable.Following;
import guatu.promotion.store.StepTable;
import guatu.rules.RuleVersion;
import guatu.rules.Rules;
import guatu.shell.Identifiers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A deal that was handed over enters its later stages when the initiative's milestones are reached, in the transaction that records
 * them: nobody reports the same twice. It never goes back by itself; to undo a stage is a decision.
 */
@Component
class StageFollowing {

    /** The code under which the rule stands in room rules. */
    private static final String RULE = "promotion-handover";

    private final HandoverTable table;
    private final Milestones milestones;
    private final StepTable steps;
    private final Rules rules;
    private final Clock clock;

    StageFollowing(HandoverTable table, Milestones milestones, StepTable steps, Rules rules, Clock clock) {
        this.table = table;
        this.milestones = milestones;
        this.steps = steps;
        this.rules = rules;
        this.clock = clock;
    }

    @EventListener
    void follow(InitiativeChanged changed) {
        table.following(changed.initiativeId()).filter(Following::active).ifPresent(deal -> {
            Map<String, Reached> reached = milestones.stages(changed.initiativeId());
            Map<Stage, String> answering = answering();
            Stage stage = deal.stage();
            LocalDate since = deal.stageSince();
            int made = deal.steps();
            Optional<Stage> next = stage.next();
            while (next.isPresent()) {
                Stage entered = next.get();
                Reached milestone = reached.get(answering.getOrDefault(entered, ""));
                if (milestone == null) {
                    return;
                }
                since = milestone.on().isBefore(since) ? since : milestone.on();
                append(deal, made, entered, since, milestone);
                made++;
                next = entered.next();
            }
        });
    }

    private void append(Following deal, int made, Stage entered, LocalDate on, Reached milestone) {
        steps.append(
                Identifiers.next(),
                deal.leadId(),
                made,
                new Step(
                        Step.Kind.ADVANCED,
                        entered,
                        on,
                        on,
                        "%s %s".formatted(deal.initiativeCode(), milestone.last())),
                deal.handedOverBy(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Map<Stage, String> answering() {
        RuleVersion rule = rules.inForce(RULE, LocalDate.now(clock));
        Map<Stage, String> stages = new EnumMap<>(Stage.class);
        rule.rows("stages").forEach(row -> stages.put(Stage.of(row.text("stage")), row.text("milestones")));
        return stages;
    }
}
