package guatu.delivery.planning;

import guatu.calendar.StatedDate;
import guatu.delivery.Activity.Type;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.rules.InitiativeTemplate;
import guatu.rules.TemplateActivity;
import guatu.rules.TemplateApproval;
import guatu.scheduling.Link;
import guatu.scheduling.Network;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.parallel.ApprovalGraph;
import guatu.scheduling.parallel.ApprovalItem;
import guatu.scheduling.parallel.Assessment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a template gives a new initiative: activities, scheduled backwards from the promised day (倒排) if there is one. An approval
 * that is reviewed first gives two, its review and its decision; what the zone has assessed for its whole area is shorter or left out.
 */
final class TemplatePlan {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Map<String, TemplateActivity> template;
    /** What each step belongs to. */
    private final Map<String, TemplateActivity> byStep = new HashMap<>();

    private final ApprovalGraph graph;
    private final Network network;
    private final Optional<Schedule> schedule;

    TemplatePlan(
            InitiativeTemplate template,
            Map<String, Assessment> assessed,
            Optional<LocalDate> promisedOn,
            PlanCalendars calendars) {
        this.template =
                template.activities().stream().collect(Collectors.toMap(TemplateActivity::key, Function.identity()));
        this.graph = TemplateGraph.of(template).assessed(assessed);
        graph.items().forEach(item -> {
            TemplateActivity of = this.template.get(item.key());
            if (of != null) {
                byStep.put(item.reviewKey(), of);
                byStep.put(item.decidedKey(), of);
            }
        });
        Network drawn = graph.network();
        this.network =
                Network.of(drawn.activities().stream().map(this::onItsDays).toList(), drawn.links());
        this.schedule = graph.items().isEmpty()
                ? Optional.empty()
                : promisedOn.map(day -> Schedule.backward(
                        network, calendars.hours(), day.plusDays(1).atStartOfDay(), SchedulingRules.standard()));
    }

    private guatu.scheduling.Activity onItsDays(guatu.scheduling.Activity step) {
        TemplateActivity of = byStep.get(step.key());
        return of == null || of.calendar() == TemplateActivity.Calendar.OFFICE
                ? step
                : step.onCalendar(pattern(of).code());
    }

    private static WorkPattern pattern(TemplateActivity of) {
        return switch (of.calendar()) {
            case OFFICE -> WorkPattern.OFFICE;
            case CONSTRUCTION -> WorkPattern.CONSTRUCTION;
            case EVERYDAY -> WorkPattern.EVERYDAY;
        };
    }

    /** @param review true for the first of an approval's two activities */
    record Step(String key, TemplateActivity of, boolean review, PlannedActivity planned) {}

    /** In the order of the template. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (ApprovalItem item : graph.items()) {
            TemplateActivity one = template.get(item.key());
            if (one != null) {
                boolean twice = item.isReviewedFirst();
                BigDecimal weight = twice ? one.weight().divide(TWO) : one.weight();
                if (twice) {
                    String name = one.approval()
                            .map(TemplateApproval::reviewName)
                            .orElse(one.name())
                            .chinese();
                    PlannedActivity review =
                            planned(item.reviewKey(), one, name, false, weight, item.reviewWorkingDays());
                    steps.add(new Step(item.reviewKey(), one, true, review));
                }
                int days = twice ? item.decisionWorkingDays() : item.workingDays();
                PlannedActivity decided =
                        planned(item.decidedKey(), one, one.name().chinese(), one.gate(), weight, days);
                steps.add(new Step(item.decidedKey(), one, false, decided));
            }
        }
        return steps;
    }

    /** Between the keys of the steps. */
    List<Link> links() {
        return network.links();
    }

    private PlannedActivity planned(
            String key, TemplateActivity one, String name, boolean gate, BigDecimal weight, int workingDays) {
        Optional<ScheduledActivity> when = schedule.map(made -> made.activity(key));
        boolean milestone = one.kind() == TemplateActivity.Kind.MILESTONE;
        return new PlannedActivity(
                name,
                milestone ? Type.MILESTONE : Type.ACTIVITY,
                gate,
                one.stage(),
                weight,
                workingDays,
                Optional.empty(),
                when.map(milestone ? ScheduledActivity::lateFinish : ScheduledActivity::lateStart),
                when.map(dates -> StatedDate.day(dates.lateFinish())).orElse(StatedDate.undated()),
                one.statutory().map(limit -> limit.source()).orElse(one.durationSource()),
                SchedulingTerms.ofCategory(milestone ? "" : name).on(pattern(one)));
    }
}
