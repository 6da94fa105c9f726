package guatu.delivery.planning;

import guatu.calendar.StatedDate;
import guatu.calendar.WorkingCalendar;
import guatu.delivery.Activity.Type;
import guatu.delivery.SchedulingTerms;
import guatu.rules.InitiativeTemplate;
import guatu.rules.TemplateActivity;
import guatu.rules.TemplateApproval;
import guatu.scheduling.Link;
import guatu.scheduling.Network;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.parallel.ApprovalGraph;
import guatu.scheduling.parallel.ApprovalItem;
import guatu.scheduling.parallel.Assessment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final ApprovalGraph graph;
    private final Network network;
    private final Optional<Schedule> schedule;

    TemplatePlan(
            InitiativeTemplate template,
            Map<String, Assessment> assessed,
            Optional<LocalDate> promisedOn,
            WorkingCalendar calendar) {
        this.template =
                template.activities().stream().collect(Collectors.toMap(TemplateActivity::key, Function.identity()));
        this.graph = TemplateGraph.of(template).assessed(assessed);
        this.network = graph.network();
        this.schedule = graph.items().isEmpty()
                ? Optional.empty()
                : promisedOn.map(day -> Schedule.backward(network, calendar, day));
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
                SchedulingTerms.ofCategory(milestone ? "" : name));
    }
}
