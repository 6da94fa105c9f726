package guatu.delivery.approval;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.calendar.WorkingCalendar;
import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.approval.ApprovalRecord.Kind;
import guatu.delivery.approval.ApprovalSheet.Line;
import guatu.delivery.approval.store.ApprovalTable;
import guatu.delivery.reading.Link;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.PlanTable;
import guatu.delivery.store.RecordingTargetTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.Entry;
import guatu.rules.Rules;
import guatu.scheduling.parallel.ClockStart;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and records an initiative's approvals: acceptance, times that are not counted, agreed days, extensions. */
@Service
public class Approvals {

    private static final String TIMERS = "expiry-timers";

    private final Initiatives initiatives;
    private final ActivityTable activities;
    private final PlanTable plans;
    private final ApprovalTable table;
    private final RecordingTargetTable targets;
    private final Rules rules;
    private final WorkingCalendar calendar;
    private final Audit audit;
    private final Clock clock;

    Approvals(
            Initiatives initiatives,
            ActivityTable activities,
            PlanTable plans,
            ApprovalTable table,
            RecordingTargetTable targets,
            Rules rules,
            WorkingCalendar calendar,
            Audit audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.activities = activities;
        this.plans = plans;
        this.table = table;
        this.targets = targets;
        this.rules = rules;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such initiative or the person may not see it */
    @Transactional(readOnly = true)
    public ApprovalSheet of(Viewer viewer, String code, AsOf asOf) {
        Initiative initiative = initiatives.find(viewer, code);
        List<Activity> standing = asOf.today()
                ? activities.ofInitiative(initiative.id())
                : activities.ofInitiative(initiative.id(), asOf);
        return of(
                initiative,
                standing,
                plans.links(initiative.id()),
                initiatives.may(viewer, Permission.RECORD, code),
                asOf);
    }

    /** For a page that has found the initiative and its plan through the person already. */
    @Transactional(readOnly = true)
    public ApprovalSheet of(
            Initiative initiative, List<Activity> standing, List<Link> links, boolean mayRecord, AsOf asOf) {
        List<TrackedActivity> tracked = table.ofInitiative(initiative.id());
        if (tracked.isEmpty()) {
            return new ApprovalSheet(initiative, List.of(), List.of(), mayRecord);
        }
        ApprovalReading reading = new ApprovalReading(
                standing.stream().collect(Collectors.toMap(Activity::id, Function.identity())),
                tracked,
                links,
                table.records(initiative.id(), asOf),
                calendar,
                asOf.day());
        return new ApprovalSheet(initiative, reading.lines(), reading.timers(timers(asOf.day())), mayRecord);
    }

    /**
     * Records what happened to an approval. Unified acceptance is recorded for all open approvals of its stage that start with it.
     *
     * @throws guatu.shell.Refused when it contradicts what stands, or the rule
     */
    @Transactional
    public void record(Viewer viewer, String code, UUID activityId, Kind kind, LocalDate on, String ground) {
        Initiative initiative = initiatives.findFor(viewer, Permission.RECORD, code);
        targets.lock(initiative.id());
        LocalDate today = LocalDate.now(clock);
        ApprovalSheet sheet = of(viewer, code, AsOf.today(today));
        TrackedActivity tracked = table.ofInitiative(initiative.id()).stream()
                .filter(one -> one.activityId().equals(activityId) && !one.review())
                .findFirst()
                .orElseThrow(() -> new NotFound("approval " + activityId));
        new ApprovalChecks(sheet, tracked, timers(today)).check(kind, on, ground, today);
        for (UUID one : affected(sheet, tracked, kind)) {
            table.record(
                    initiative.id(),
                    new ApprovalRecord(Identifiers.next(), one, kind, on, ground, viewer.displayName()),
                    viewer.id(),
                    clock.instant());
        }
        audit.append(
                viewer,
                "delivery.approval." + kind.code(),
                new Subject("initiative", initiative.code(), initiative.name()),
                Map.of("approval", tracked.item(), "on", on, "ground", ground));
    }

    /** A wrong record counts no more; it stays in the trail. */
    @Transactional
    public void withdraw(Viewer viewer, String code, UUID recordId) {
        Initiative initiative = initiatives.findFor(viewer, Permission.RECORD, code);
        targets.lock(initiative.id());
        if (!table.withdraw(initiative.id(), recordId, clock.instant())) {
            throw new NotFound("approval record " + recordId);
        }
        audit.append(
                viewer,
                "delivery.approval.withdraw",
                new Subject("initiative", initiative.code(), initiative.name()),
                Map.of("record", recordId));
    }

    private static List<UUID> affected(ApprovalSheet sheet, TrackedActivity tracked, Kind kind) {
        boolean unified = tracked.clockStart()
                .filter(ClockStart.UNIFIED_ACCEPTANCE::equals)
                .isPresent();
        if (kind != Kind.ACCEPTED || !unified) {
            return List.of(tracked.activityId());
        }
        return sheet.ofStage(tracked.stage())
                .filter(line -> line.stand() != ApprovalSheet.Stand.DECIDED)
                .map(Line::tracked)
                .filter(other -> other.clockStart().equals(tracked.clockStart()))
                .map(TrackedActivity::activityId)
                .toList();
    }

    private List<Entry> timers(LocalDate day) {
        return rules.inForce(TIMERS, day).rows("timers");
    }
}
