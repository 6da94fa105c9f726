package guatu.delivery.planning;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.outlook.DurationEstimates;
import guatu.delivery.outlook.Foresight;
import guatu.delivery.outlook.LengthView;
import guatu.delivery.outlook.Outlooks;
import guatu.delivery.reading.Link;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.PlanTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.scheduling.risk.ActivityRisk;
import guatu.scheduling.risk.PromiseAnswer;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Can we promise this day? Nothing is written. Empty when there is nothing that could be scheduled. */
@Service
@NamedInterface("planning")
public class Promising {

    private final Initiatives initiatives;
    private final ActivityTable activities;
    private final PlanTable plans;
    private final Outlooks outlooks;
    private final Rules rules;
    private final CalendarsInForce calendars;
    private final Clock clock;

    Promising(
            Initiatives initiatives,
            ActivityTable activities,
            PlanTable plans,
            Outlooks outlooks,
            Rules rules,
            CalendarsInForce calendars,
            Clock clock) {
        this.initiatives = initiatives;
        this.activities = activities;
        this.plans = plans;
        this.outlooks = outlooks;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Of an initiative as it stands, begun or not. */
    @Transactional(readOnly = true)
    public Optional<PromiseCheck> ofInitiative(Viewer viewer, String code, LocalDate day) {
        Initiative initiative = initiatives.findFor(viewer, Permission.PLAN, code);
        AsOf today = AsOf.today(LocalDate.now(clock));
        return check(activities.ofInitiative(initiative.id(), today), plans.links(initiative.id(), today), day);
    }

    /**
     * Of an initiative that would be set up from a template and begun today.
     *
     * @throws NotFound when there is no such template
     */
    public Optional<PromiseCheck> ofTemplate(String templateCode, LocalDate day) {
        TemplateDraft draft = TemplateDraft.of(new TemplatePlan(
                rules.template(templateCode, LocalDate.now(clock))
                        .orElseThrow(() -> new NotFound("template " + templateCode)),
                Map.of(),
                Optional.empty(),
                calendars.on(LocalDate.now(clock))));
        return check(draft.activities(), draft.links(), day);
    }

    private static List<PromiseCheck.Length> lengths(List<Activity> plan, DurationEstimates estimates) {
        Map<UUID, LengthView> views = LengthViews.of(plan, estimates);
        return plan.stream()
                .filter(one -> views.containsKey(one.id()))
                .map(one -> new PromiseCheck.Length(one.name(), Objects.requireNonNull(views.get(one.id()))))
                .filter(one -> one.view().basis() != LengthView.Basis.USUAL)
                .toList();
    }

    private Optional<PromiseCheck> check(List<Activity> plan, List<Link> links, LocalDate day) {
        Foresight foresight = outlooks.on(LocalDate.now(clock));
        Map<String, String> names =
                plan.stream().collect(Collectors.toMap(one -> one.id().toString(), Activity::name));
        double confidence = foresight.rule().confidence();
        return foresight.model(plan, links).map(model -> {
            PromiseAnswer answer = foresight.simulation().canPromise(model, day, confidence);
            return new PromiseCheck(
                    day,
                    (int) Math.round(answer.probability() * 100),
                    (int) Math.round(confidence * 100),
                    answer.holds(),
                    answer.mattersMost().stream()
                            .map(ActivityRisk::activity)
                            .map(names::get)
                            .toList(),
                    lengths(plan, foresight.estimates()));
        });
    }
}
