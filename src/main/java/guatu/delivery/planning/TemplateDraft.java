package guatu.delivery.planning;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Plan;
import guatu.delivery.Activity.Status;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import guatu.shell.Identifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The plan that a template would give, as if it had been set up and nothing of it were done yet. */
record TemplateDraft(List<Activity> activities, List<Link> links) {

    static TemplateDraft of(TemplatePlan plan) {
        Map<String, UUID> ids = new HashMap<>();
        List<Activity> activities = new ArrayList<>();
        UUID initiative = Identifiers.next();
        for (TemplatePlan.Step step : plan.steps()) {
            UUID id = Identifiers.next();
            ids.put(step.key(), id);
            activities.add(activity(id, initiative, activities.size() + 1, step.planned()));
        }
        List<Link> links = plan.links().stream()
                .map(link -> new Link(
                        Objects.requireNonNull(ids.get(link.predecessor())),
                        Objects.requireNonNull(ids.get(link.successor())),
                        link.type(),
                        link.lagWorkingDays(),
                        LagUnit.WORKING,
                        link.ground(),
                        link.source()))
                .toList();
        return new TemplateDraft(activities, links);
    }

    private static Activity activity(UUID id, UUID initiative, int position, PlannedActivity planned) {
        return new Activity(
                id,
                initiative,
                position,
                planned.name(),
                planned.type(),
                planned.gate(),
                planned.stage(),
                planned.weight(),
                planned.durationWorkingDays(),
                Optional.empty(),
                new Plan(planned.start(), Optional.ofNullable(planned.finish().lastDay()), "day"),
                Optional.empty(),
                planned.source(),
                planned.terms(),
                Status.NOT_STARTED);
    }
}
