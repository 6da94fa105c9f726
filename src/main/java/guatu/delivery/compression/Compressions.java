package guatu.delivery.compression;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.planning.CalendarsInForce;
import guatu.delivery.planning.PlanCalendars;
import guatu.delivery.planning.PlanNetwork;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.PlanTable;
import guatu.directory.Viewer;
import guatu.scheduling.Schedule;
import guatu.scheduling.compression.Compression;
import guatu.scheduling.compression.Crash;
import guatu.scheduling.compression.TradeOffCurve;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what it would take an initiative to finish by a day. */
@Service
public class Compressions {

    private final Initiatives initiatives;
    private final ActivityTable activities;
    private final PlanTable plans;
    private final CalendarsInForce calendars;
    private final Clock clock;

    Compressions(
            Initiatives initiatives,
            ActivityTable activities,
            PlanTable plans,
            CalendarsInForce calendars,
            Clock clock) {
        this.initiatives = initiatives;
        this.activities = activities;
        this.plans = plans;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param asked the day to finish by; the promise if none is asked for, or else the plan's own finish
     * @return empty when nothing is left of the plan
     */
    @Transactional(readOnly = true)
    public Optional<CompressionView> of(Viewer viewer, String code, Optional<LocalDate> asked) {
        Initiative initiative = initiatives.find(viewer, code);
        List<Activity> all = activities.ofInitiative(initiative.id());
        LocalDate today = LocalDate.now(clock);
        PlanCalendars inForce = calendars.on(today);
        PlanNetwork left = PlanNetwork.of(all, plans.links(initiative.id()), inForce, today);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        List<Crash> crashes = all.stream().flatMap(Compressions::crash).toList();
        Compression compression = Compression.of(left.network(), crashes, left.scheduling(), inForce.workingDays());
        Schedule asItIs = left.schedule();
        LocalDate day = asked.or(() -> initiative.deadlines().promisedOn()).orElse(asItIs.finish());
        TradeOffCurve curve = compression.curve();
        return Optional.of(new CompressionView(
                initiative,
                all.stream().collect(Collectors.toMap(one -> one.id().toString(), one -> one)),
                today,
                asItIs.finish(),
                day,
                crashes.size(),
                compression.exact(),
                compression.toFinishBy(day),
                curve,
                TradeOffDrawing.of(curve, day)));
    }

    private static Stream<Crash> crash(Activity activity) {
        return activity
                .terms()
                .crash()
                .filter(crash -> activity.status().actualFinish().isEmpty())
                .map(crash -> new Crash(activity.id().toString(), crash.workingDays(), crash.costPerDay()))
                .stream();
    }
}
