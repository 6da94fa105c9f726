package guatu.delivery.planning;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.ActivityWrites;
import guatu.delivery.store.BaselineWrites;
import guatu.delivery.store.MovedDateTable;
import guatu.delivery.store.PlanTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a plan new dates, forward from a start or backward from the promise, and freezes plans as baselines. */
@Service
public class Rescheduling {

    private final Amendments amendments;
    private final Initiatives initiatives;
    private final ActivityTable activities;
    private final ActivityWrites writes;
    private final MovedDateTable movedDates;
    private final PlanTable plans;
    private final BaselineWrites baselines;
    private final CalendarsInForce calendars;
    private final Clock clock;

    Rescheduling(
            Amendments amendments,
            Initiatives initiatives,
            ActivityTable activities,
            ActivityWrites writes,
            MovedDateTable movedDates,
            PlanTable plans,
            BaselineWrites baselines,
            CalendarsInForce calendars,
            Clock clock) {
        this.amendments = amendments;
        this.initiatives = initiatives;
        this.activities = activities;
        this.writes = writes;
        this.movedDates = movedDates;
        this.plans = plans;
        this.baselines = baselines;
        this.calendars = calendars;
        this.clock = clock;
    }

    public enum Direction {
        /** As early as the day allows. */
        FORWARD,
        /** As late as the day allows (倒排). */
        BACKWARD
    }

    /** What would change; nothing is written. */
    @Transactional(readOnly = true)
    public Reschedule preview(Viewer viewer, String code, Direction direction, LocalDate day) {
        Initiative initiative = initiatives.findFor(viewer, Permission.PLAN, code);
        return reschedule(initiative, direction, day);
    }

    @Transactional
    public void apply(Viewer viewer, String code, int version, Direction direction, LocalDate day) {
        Initiative initiative = amendments.begin(viewer, code, version);
        Reschedule made = reschedule(initiative, direction, day);
        List<PlannedDates> dates =
                made.moves().stream().map(Reschedule.Move::dates).toList();
        movedDates.record(initiative.id(), dates, viewer.id(), clock.instant());
        writes.reschedule(dates, clock.instant());
        FieldChanges changes = new FieldChanges()
                .of("direction", "", direction.name().toLowerCase(Locale.ROOT))
                .of("day", "", day);
        made.moves().stream()
                .filter(Reschedule.Move::changes)
                .forEach(move -> changes.of(
                        move.activity().name(),
                        move.activity().plan().finish(),
                        move.dates().finish()));
        amendments.finish(viewer, initiative, "delivery.plan.reschedule", changes.asMap());
    }

    /**
     * Freezes the plan as it stands.
     *
     * @param reason must not be blank
     * @return its number
     */
    @Transactional
    public int setBaseline(Viewer viewer, String code, int version, String reason) {
        if (reason.isBlank()) {
            throw new Refused("delivery.baseline.reasonMissing");
        }
        Initiative initiative = amendments.begin(viewer, code, version);
        int number = baselines.freeze(initiative.id(), viewer.id(), reason, clock.instant());
        amendments.finish(
                viewer,
                initiative,
                "delivery.plan.baseline",
                Map.of("baseline", String.valueOf(number), "reason", reason));
        return number;
    }

    private Reschedule reschedule(Initiative initiative, Direction direction, LocalDate day) {
        List<Activity> all = activities.ofInitiative(initiative.id());
        LocalDate today = LocalDate.now(clock);
        PlanCalendars inForce = calendars.on(today);
        PlanNetwork network = PlanNetwork.of(all, plans.links(initiative.id()), inForce, day);
        if (network.isEmpty()) {
            throw new Refused("delivery.schedule.nothingOpen");
        }
        List<PlannedDates> dates = direction == Direction.FORWARD ? network.forward() : network.backward(day);
        Map<UUID, Activity> byId = all.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        return Reschedule.of(
                direction, day, dates, byId, initiative.deadlines().promisedOn(), inForce.workingDays(), today);
    }
}
