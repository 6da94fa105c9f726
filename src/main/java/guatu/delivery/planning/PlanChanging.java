package guatu.delivery.planning;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.reading.Link;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.ActivityWrites;
import guatu.delivery.store.MovedDateTable;
import guatu.delivery.store.PlanTable;
import guatu.directory.Viewer;
import guatu.scheduling.LinkType;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the activities of a plan and the links between them. */
@Service
public class PlanChanging {

    private final Amendments amendments;
    private final ActivityTable activities;
    private final ActivityWrites writes;
    private final PlanTable plans;
    private final MovedDateTable movedDates;
    private final Clock clock;

    PlanChanging(
            Amendments amendments,
            ActivityTable activities,
            ActivityWrites writes,
            PlanTable plans,
            MovedDateTable movedDates,
            Clock clock) {
        this.amendments = amendments;
        this.activities = activities;
        this.writes = writes;
        this.plans = plans;
        this.movedDates = movedDates;
        this.clock = clock;
    }

    /** Adds an activity at the end of the plan. */
    @Transactional
    public UUID add(Viewer viewer, String code, int version, PlannedActivity activity) {
        Initiative initiative = amendments.begin(viewer, code, version);
        UUID id = Identifiers.next();
        writes.add(id, initiative.id(), activity, clock.instant());
        amendments.finish(viewer, initiative, "delivery.activity.add", named(activity.name()));
        return id;
    }

    @Transactional
    public void change(Viewer viewer, String code, int version, UUID activityId, PlannedActivity activity) {
        Initiative initiative = amendments.begin(viewer, code, version);
        Activity before = find(initiative, activityId);
        Instant at = clock.instant();
        Optional.ofNullable(activity.finish().lastDay())
                .ifPresent(finish -> movedDates.record(
                        initiative.id(),
                        List.of(new PlannedDates(activityId, activity.start().orElse(finish), finish)),
                        viewer.id(),
                        at));
        writes.update(activityId, activity, at);
        Map<String, Object> detail = named(before.name());
        detail.putAll(PlanDifferences.of(before, find(initiative, activityId)).asMap());
        amendments.finish(viewer, initiative, "delivery.activity.change", detail);
    }

    /** Takes an activity out of the plan, with its links; its records stay. */
    @Transactional
    public void remove(Viewer viewer, String code, int version, UUID activityId) {
        Initiative initiative = amendments.begin(viewer, code, version);
        Activity removed = find(initiative, activityId);
        writes.remove(activityId, clock.instant());
        amendments.finish(viewer, initiative, "delivery.activity.remove", named(removed.name()));
    }

    /** @param place from 1; beyond the end means the end */
    @Transactional
    public void move(Viewer viewer, String code, int version, UUID activityId, int place) {
        Initiative initiative = amendments.begin(viewer, code, version);
        Activity moved = find(initiative, activityId);
        List<UUID> order = new ArrayList<>(activities.ofInitiative(initiative.id()).stream()
                .map(Activity::id)
                .toList());
        int old = order.indexOf(activityId) + 1;
        order.remove(activityId);
        int made = Math.clamp(place, 1, order.size() + 1);
        order.add(made - 1, activityId);
        writes.reorder(initiative.id(), order);
        Map<String, Object> detail = named(moved.name());
        detail.putAll(new FieldChanges().of("position", old, made).asMap());
        amendments.finish(viewer, initiative, "delivery.activity.move", detail);
    }

    /**
     * The successor waits for the predecessor; a link of the same type that is there already is changed.
     *
     * @throws guatu.shell.Refused when activities would wait for each other in a circle, which it names
     */
    @Transactional
    public void link(Viewer viewer, String code, int version, Link link) {
        Initiative initiative = amendments.begin(viewer, code, version);
        Activity predecessor = find(initiative, link.predecessorId());
        Activity successor = find(initiative, link.successorId());
        List<Link> standing = plans.links(initiative.id());
        PlanNetwork.refuseCycle(
                activities.ofInitiative(initiative.id()),
                Stream.concat(standing.stream(), Stream.of(link)).toList());
        writes.link(initiative.id(), link, clock.instant());
        Map<String, Object> detail = ends(predecessor, successor);
        detail.putAll(PlanDifferences.of(
                        standing.stream().filter(link::sameEndsAndType).findFirst(), link)
                .asMap());
        amendments.finish(viewer, initiative, "delivery.link.add", detail);
    }

    @Transactional
    public void unlink(Viewer viewer, String code, int version, UUID predecessorId, UUID successorId, LinkType type) {
        Initiative initiative = amendments.begin(viewer, code, version);
        Activity predecessor = find(initiative, predecessorId);
        Activity successor = find(initiative, successorId);
        writes.unlink(predecessorId, successorId, type, clock.instant());
        amendments.finish(viewer, initiative, "delivery.link.remove", ends(predecessor, successor));
    }

    private Activity find(Initiative initiative, UUID activityId) {
        return activities
                .byId(activityId)
                .filter(found -> found.initiativeId().equals(initiative.id()))
                .orElseThrow(() -> new NotFound("activity " + activityId));
    }

    private static Map<String, Object> named(String activity) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("activity", activity);
        return detail;
    }

    private static Map<String, Object> ends(Activity predecessor, Activity successor) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("link", predecessor.name() + " → " + successor.name());
        return detail;
    }
}
