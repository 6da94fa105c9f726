package guatu.delivery.planning;

import guatu.calendar.StatedDate;
import guatu.calendar.WorkingCalendar;
import guatu.delivery.Activity.Type;
import guatu.delivery.SchedulingTerms;
import guatu.rules.InitiativeTemplate;
import guatu.rules.TemplateActivity;
import guatu.rules.TemplateLink;
import guatu.scheduling.Network;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a template gives a new initiative: activities, scheduled backwards from the promised day (倒排) if there is one. */
final class TemplatePlan {

    private final InitiativeTemplate template;
    private final Optional<Schedule> schedule;

    TemplatePlan(InitiativeTemplate template, Optional<LocalDate> promisedOn, WorkingCalendar calendar) {
        this.template = template;
        this.schedule = template.activities().isEmpty()
                ? Optional.empty()
                : promisedOn.map(day -> Schedule.backward(network(template), calendar, day));
    }

    /** By the key of the template, in its order. */
    Map<String, PlannedActivity> activities() {
        Map<String, PlannedActivity> activities = new LinkedHashMap<>();
        template.activities().forEach(one -> activities.put(one.key(), activity(one)));
        return activities;
    }

    private PlannedActivity activity(TemplateActivity one) {
        Optional<ScheduledActivity> when = schedule.map(made -> made.activity(one.key()));
        boolean milestone = one.kind() == TemplateActivity.Kind.MILESTONE;
        return new PlannedActivity(
                one.name().chinese(),
                milestone ? Type.MILESTONE : Type.ACTIVITY,
                one.gate(),
                one.stage(),
                one.weight(),
                one.durationWorkingDays(),
                Optional.empty(),
                when.map(milestone ? ScheduledActivity::lateFinish : ScheduledActivity::lateStart),
                when.map(dates -> StatedDate.day(dates.lateFinish())).orElse(StatedDate.undated()),
                one.statutory().map(limit -> limit.source()).orElse(one.durationSource()),
                SchedulingTerms.ofCategory(milestone ? "" : one.name().chinese()));
    }

    private static Network network(InitiativeTemplate template) {
        Network.Builder network = Network.builder();
        for (TemplateActivity one : template.activities()) {
            network.activity(one.key(), one.durationWorkingDays());
            for (TemplateLink link : one.predecessors()) {
                network.link(link.predecessor(), one.key(), link.lagWorkingDays());
            }
        }
        return network.build();
    }
}
