package guatu.delivery.whatif;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.gantt.Timing.Dates;
import guatu.delivery.planning.Amendments;
import guatu.delivery.planning.FieldChanges;
import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.planning.PlannedDates;
import guatu.delivery.reading.Link;
import guatu.delivery.store.ActivityWrites;
import guatu.delivery.store.MovedDateTable;
import guatu.delivery.whatif.Effect.Moved;
import guatu.directory.Viewer;
import guatu.shell.IdempotentRequests;
import guatu.shell.IdempotentRequests.Answer;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the plan what a trial showed. Baselines stay as they are. */
@Service
public class Adoption {

    private static final int SEE_OTHER = 303;

    private final Amendments amendments;
    private final WhatIf whatIf;
    private final ActivityWrites writes;
    private final MovedDateTable movedDates;
    private final IdempotentRequests requests;
    private final Clock clock;

    Adoption(
            Amendments amendments,
            WhatIf whatIf,
            ActivityWrites writes,
            MovedDateTable movedDates,
            IdempotentRequests requests,
            Clock clock) {
        this.amendments = amendments;
        this.whatIf = whatIf;
        this.writes = writes;
        this.movedDates = movedDates;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Sent twice under one key, it is done once.
     *
     * @param version of the initiative that the person saw
     * @throws guatu.delivery.planning.ChangedInBetween when it is no longer the one that holds
     * @throws Refused when there is nothing to apply, or a change can't be made
     */
    @Transactional
    public void apply(Viewer viewer, String code, int version, Trial trial, String requestKey) {
        String content = code + " " + version + " " + trial.texts();
        requests.answer(viewer.id(), requestKey, content, () -> {
            apply(viewer, code, version, trial);
            return new Answer(SEE_OTHER, "/initiatives/" + code, "");
        });
    }

    private void apply(Viewer viewer, String code, int version, Trial trial) {
        Initiative initiative = amendments.begin(viewer, code, version);
        if (trial.isEmpty()) {
            throw new Refused("whatif.refused.nothing");
        }
        Effect effect = whatIf.of(initiative, trial, true);
        Instant now = clock.instant();
        TrialPlan plan = TrialPlan.of(effect.activities(), effect.links(), trial);
        plan.activities().stream()
                .filter(activity -> plan.changed().contains(activity.id()))
                .forEach(activity -> writes.update(activity.id(), PlannedActivity.of(activity), now));
        plan.dropped().forEach(link -> writes.unlink(link.predecessorId(), link.successorId(), link.type(), now));
        plan.added().forEach(link -> writes.link(initiative.id(), link, now));
        List<PlannedDates> dates = effect.moved().stream()
                .map(one -> new PlannedDates(
                        one.activity().id(), one.to().start(), one.to().finish()))
                .toList();
        movedDates.record(initiative.id(), dates, viewer.id(), now);
        writes.reschedule(dates, now);
        amendments.finish(viewer, initiative, "delivery.plan.trial", detail(effect, plan));
    }

    private static Map<String, String> detail(Effect effect, TrialPlan plan) {
        Map<UUID, Activity> byId =
                effect.activities().stream().collect(java.util.stream.Collectors.toMap(Activity::id, one -> one));
        FieldChanges changes = new FieldChanges()
                .of("finish", effect.before().finish(), effect.after().finish());
        Set<UUID> changed = plan.changed();
        plan.activities().stream()
                .filter(one -> changed.contains(one.id()))
                .forEach(one -> changes.of(
                        one.name() + " (d)",
                        java.util.Objects.requireNonNull(byId.get(one.id())).durationWorkingDays(),
                        one.durationWorkingDays()));
        plan.dropped().forEach(link -> changes.of("link", ends(byId, link), ""));
        plan.added().forEach(link -> changes.of("link", "", ends(byId, link)));
        for (Moved one : effect.moved()) {
            changes.of(one.activity().name(), one.from().map(Adoption::words), words(one.to()));
        }
        return changes.asMap();
    }

    private static Optional<String> ends(Map<UUID, Activity> byId, Link link) {
        return Optional.of(name(byId, link.predecessorId()) + " → " + name(byId, link.successorId()));
    }

    private static String name(Map<UUID, Activity> byId, UUID id) {
        Activity activity = byId.get(id);
        return activity == null ? "" : activity.name();
    }

    private static String words(Dates dates) {
        return dates.start() + "/" + dates.finish();
    }
}
