package guatu.delivery.exchange;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.planning.CalendarsInForce;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.PlanTable;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the plan of an initiative as a file of another program. */
@Service
public class PlanExports {

    private final Initiatives initiatives;
    private final ActivityTable activities;
    private final PlanTable plans;
    private final CalendarsInForce calendars;
    private final Clock clock;

    PlanExports(
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

    /** @return empty when nothing is planned */
    @Transactional(readOnly = true)
    public Optional<ExportedPlan> find(Viewer viewer, String code) {
        Initiative initiative = initiatives.find(viewer, code);
        List<Activity> all = activities.ofInitiative(initiative.id());
        LocalDate today = LocalDate.now(clock);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExportedPlan(
                        initiative,
                        all,
                        OutgoingPlan.of(initiative, all, plans.links(initiative.id()), calendars.on(today), today)));
    }

    /** @throws Refused when nothing is planned */
    public ExportedPlan export(Viewer viewer, String code) {
        return find(viewer, code).orElseThrow(() -> new Refused("exchange.refused.nothing"));
    }
}
