package guatu.delivery.parallel;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.approval.TrackedActivity;
import guatu.delivery.approval.store.ApprovalTable;
import guatu.delivery.planning.Amendments;
import guatu.delivery.planning.CalendarsInForce;
import guatu.delivery.planning.FieldChanges;
import guatu.delivery.planning.PlanCalendars;
import guatu.delivery.planning.PlanNetwork;
import guatu.delivery.planning.TemplateGraph;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.ActivityWrites;
import guatu.delivery.store.PlanTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.InitiativeTemplate;
import guatu.rules.Rules;
import guatu.scheduling.Ground;
import guatu.scheduling.Link;
import guatu.scheduling.parallel.ApprovalItem;
import guatu.scheduling.parallel.ParallelPlan;
import guatu.scheduling.parallel.ParallelPlan.Carried;
import guatu.scheduling.parallel.SerialToParallel;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a plan without the links that are nothing but habit, and takes them out of it. */
@Service
public class ParallelPlanning {

    private final Initiatives initiatives;
    private final Amendments amendments;
    private final ActivityTable activities;
    private final ActivityWrites writes;
    private final PlanTable plans;
    private final ApprovalTable approvals;
    private final Rules rules;
    private final CalendarsInForce calendars;
    private final Clock clock;

    ParallelPlanning(
            Initiatives initiatives,
            Amendments amendments,
            ActivityTable activities,
            ActivityWrites writes,
            PlanTable plans,
            ApprovalTable approvals,
            Rules rules,
            CalendarsInForce calendars,
            Clock clock) {
        this.initiatives = initiatives;
        this.amendments = amendments;
        this.activities = activities;
        this.writes = writes;
        this.plans = plans;
        this.approvals = approvals;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What is left of the plan, both ways, from today on.
     *
     * @return empty when nothing is left
     */
    @Transactional(readOnly = true)
    public Optional<ParallelView> of(Viewer viewer, String code) {
        Initiative initiative = initiatives.find(viewer, code);
        List<Activity> all = activities.ofInitiative(initiative.id());
        LocalDate today = LocalDate.now(clock);
        PlanCalendars inForce = calendars.on(today);
        List<guatu.delivery.reading.Link> links = plans.links(initiative.id());
        PlanNetwork left = PlanNetwork.of(all, links, inForce, today);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Activity> byKey =
                all.stream().collect(Collectors.toMap(one -> one.id().toString(), one -> one));
        SerialToParallel both = SerialToParallel.of(
                left.network(), required(initiative.id(), today), left.scheduling(), inForce.workingDays());
        return Optional.of(new ParallelView(
                initiative,
                initiatives.may(viewer, Permission.PLAN, code),
                byKey,
                today,
                both,
                inForce,
                TwoPlans.of(both, all, links, today, initiative.deadlines().promisedOn())));
    }

    /**
     * Takes the customary links out and puts in what they had carried. The dates stay until somebody reschedules.
     *
     * @param version of the initiative that the person saw
     * @return how many links went
     * @throws Refused when there is no customary link
     */
    @Transactional
    public int apply(Viewer viewer, String code, int version) {
        Initiative initiative = amendments.begin(viewer, code, version);
        List<Activity> all = activities.ofInitiative(initiative.id());
        LocalDate today = LocalDate.now(clock);
        PlanNetwork left = PlanNetwork.of(all, plans.links(initiative.id()), calendars.on(today), today);
        ParallelPlan plan = ParallelPlan.of(left.network(), required(initiative.id(), today));
        if (plan.dropped().isEmpty()) {
            throw new Refused("parallel.refused.nothing");
        }
        Map<String, String> names =
                all.stream().collect(Collectors.toMap(one -> one.id().toString(), Activity::name));
        Instant now = clock.instant();
        FieldChanges changes = new FieldChanges();
        for (Link link : plan.dropped()) {
            writes.unlink(UUID.fromString(link.predecessor()), UUID.fromString(link.successor()), link.type(), now);
            changes.of(named(names, link), code(link.ground()), "");
        }
        for (Carried carried : plan.carried()) {
            writes.link(initiative.id(), PlanLinks.kept(carried.link()), now);
            changes.of(named(names, carried.link()), "", code(carried.link().ground()));
        }
        amendments.finish(viewer, initiative, "delivery.plan.parallel", changes.asMap());
        return plan.dropped().size();
    }

    /** The orders that the law demands by the template that the plan came from, in the version of the day. */
    private List<Link> required(UUID initiativeId, LocalDate day) {
        List<TrackedActivity> tracked = approvals.ofInitiative(initiativeId);
        Optional<InitiativeTemplate> template =
                tracked.stream().findFirst().flatMap(one -> rules.template(one.templateCode(), day));
        if (template.isEmpty()) {
            return List.of();
        }
        Map<String, ApprovalItem> items = TemplateGraph.of(template.get()).items().stream()
                .collect(Collectors.toMap(ApprovalItem::key, item -> item));
        Map<String, String> keys = new HashMap<>();
        tracked.forEach(one -> Optional.ofNullable(items.get(one.item()))
                .ifPresent(item -> keys.put(
                        one.review() ? item.reviewKey() : item.decidedKey(),
                        one.activityId().toString())));
        return TemplateGraph.of(template.get()).network().links().stream()
                .filter(link -> link.ground() == Ground.LEGAL)
                .flatMap(link -> between(keys.get(link.predecessor()), keys.get(link.successor()), link).stream())
                .toList();
    }

    /** Empty where the plan has one of the two no more. */
    private static Optional<Link> between(@Nullable String predecessor, @Nullable String successor, Link link) {
        return predecessor == null || successor == null
                ? Optional.empty()
                : Optional.of(new Link(predecessor, successor, link.type(), link.lag(), link.ground(), link.source()));
    }

    private static String code(Ground ground) {
        return ground.name().toLowerCase(Locale.ROOT);
    }

    private static String named(Map<String, String> names, Link link) {
        return names.get(link.predecessor()) + " → " + names.get(link.successor());
    }
}
