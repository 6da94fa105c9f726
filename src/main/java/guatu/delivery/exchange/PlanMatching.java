package guatu.delivery.exchange;

import guatu.calendar.StatedDate;
import guatu.delivery.Activity;
import guatu.delivery.Activity.Type;
import guatu.delivery.Initiative;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.exchange.ImportPreview.Added;
import guatu.delivery.exchange.ImportPreview.Changed;
import guatu.delivery.exchange.ImportPreview.NamedLink;
import guatu.delivery.exchange.IncomingPlan.Task;
import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.reading.Link;
import guatu.scheduling.Ground;
import guatu.shell.Identifiers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Lays a file beside a plan: tasks and activities of one name are the same, the first beside the first. */
final class PlanMatching {

    private final Initiative initiative;
    private final List<Link> standing;
    private final Map<String, Deque<Activity>> byName = new LinkedHashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Added> added = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<Activity> same = new ArrayList<>();
    private final List<Unheld> kept = new ArrayList<>();

    private PlanMatching(Initiative initiative, List<Activity> activities, List<Link> standing) {
        this.initiative = initiative;
        this.standing = standing;
        activities.forEach(one ->
                byName.computeIfAbsent(one.name(), any -> new ArrayDeque<>()).add(one));
    }

    static ImportPreview of(
            Initiative initiative, List<Activity> activities, List<Link> standing, IncomingPlan incoming) {
        return new PlanMatching(initiative, activities, standing).matched(incoming);
    }

    private ImportPreview matched(IncomingPlan incoming) {
        incoming.tasks().forEach(task -> match(task, incoming.holdsDeadlines()));
        List<NamedLink> links = incoming.links().stream()
                .map(this::link)
                .flatMap(Optional::stream)
                .toList();
        return new ImportPreview(
                initiative,
                added,
                changed,
                same,
                byName.values().stream().flatMap(Deque::stream).toList(),
                links,
                Stream.concat(incoming.unheld().stream(), kept.stream()).toList());
    }

    private void match(Task task, boolean holdsDeadlines) {
        names.put(task.uid(), task.name());
        Deque<Activity> left = byName.get(task.name());
        Activity activity = left == null ? null : left.poll();
        if (activity == null) {
            UUID id = Identifiers.next();
            ids.put(task.uid(), id);
            added.add(new Added(id, made(task)));
            return;
        }
        ids.put(task.uid(), activity.id());
        PlannedActivity before = comparable(activity);
        PlannedActivity after = changed(
                activity,
                before,
                holdsDeadlines ? task : task.due(before.terms().deadlineOn()));
        if (after.equals(before)) {
            same.add(activity);
        } else {
            changed.add(new Changed(activity.id(), before, after));
        }
    }

    private static PlannedActivity made(Task task) {
        return new PlannedActivity(
                task.name(),
                task.type(),
                false,
                "",
                BigDecimal.ONE,
                task.days(),
                Optional.empty(),
                start(task),
                StatedDate.day(task.finish()),
                "",
                new SchedulingTerms(
                        task.calendar().orElse(WorkPattern.OFFICE),
                        task.constraint(),
                        task.deadline(),
                        task.estimate(),
                        Optional.empty(),
                        ""));
    }

    /** What people know of it beside stays; what has begun keeps its planned dates. */
    private PlannedActivity changed(Activity activity, PlannedActivity before, Task task) {
        SchedulingTerms terms = before.terms();
        boolean begun = activity.status().actualStart().isPresent()
                || activity.status().actualFinish().isPresent();
        return new PlannedActivity(
                before.name(),
                task.type(),
                before.gate(),
                before.stage(),
                before.weight(),
                task.days(),
                before.organisationId(),
                begun ? before.start() : start(task),
                begun ? before.finish() : finish(before, task),
                before.source(),
                new SchedulingTerms(
                        task.calendar().orElse(terms.calendar()),
                        task.constraint(),
                        task.deadline(),
                        task.estimate().or(terms::estimate),
                        terms.crash().filter(crash -> crash.workingDays() <= task.days()),
                        terms.category()));
    }

    /** What was stated by the month stays so, unless the file's day lies outside it. */
    private StatedDate finish(PlannedActivity before, Task task) {
        if (!before.finish().covers(task.finish())) {
            return StatedDate.day(task.finish());
        }
        if (!task.finish().equals(before.finish().lastDay())) {
            kept.add(new Unheld(
                    task.name(), Unheld.What.DAY_WITHIN_STATED, task.finish().toString()));
        }
        return before.finish();
    }

    /** A milestone has no start. */
    private static PlannedActivity comparable(Activity activity) {
        PlannedActivity standing = PlannedActivity.of(activity);
        return new PlannedActivity(
                standing.name(),
                standing.type(),
                standing.gate(),
                standing.stage(),
                standing.weight(),
                standing.durationWorkingDays(),
                standing.organisationId(),
                standing.start().filter(any -> standing.type() == Type.ACTIVITY),
                standing.finish(),
                standing.source(),
                standing.terms());
    }

    private static Optional<LocalDate> start(Task task) {
        return Optional.of(task.start()).filter(any -> task.type() == Type.ACTIVITY);
    }

    /** Empty when the plan has it already. Why it must be so stays where people said it. */
    private Optional<NamedLink> link(IncomingPlan.TaskLink one) {
        UUID predecessor = ids.get(one.predecessor());
        UUID successor = ids.get(one.successor());
        if (predecessor == null || successor == null) {
            return Optional.empty();
        }
        Link made = new Link(predecessor, successor, one.type(), one.lag(), one.unit(), Ground.TECHNICAL, "");
        Optional<Link> before = standing.stream().filter(made::sameEndsAndType).findFirst();
        Link after = before.map(link -> new Link(
                        predecessor, successor, one.type(), one.lag(), one.unit(), link.ground(), link.source()))
                .orElse(made);
        boolean asItStands = before.filter(link -> link.lagDays() == after.lagDays()
                        && (after.lagDays() == 0 || link.lagUnit() == after.lagUnit()))
                .isPresent();
        return asItStands
                ? Optional.empty()
                : Optional.of(new NamedLink(
                        names.getOrDefault(one.predecessor(), ""),
                        names.getOrDefault(one.successor(), ""),
                        before,
                        after));
    }
}
