package guatu.delivery.whatif;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.outlook.Outlooks;
import guatu.delivery.planning.PlanScheduling;
import guatu.delivery.reading.Link;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.PlanTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what would follow from changing a plan. Nothing is written. */
@Service
public class WhatIf {

    private final Initiatives initiatives;
    private final ActivityTable activities;
    private final PlanTable plans;
    private final PlanScheduling scheduling;
    private final Outlooks outlooks;
    private final Clock clock;

    WhatIf(
            Initiatives initiatives,
            ActivityTable activities,
            PlanTable plans,
            PlanScheduling scheduling,
            Outlooks outlooks,
            Clock clock) {
        this.initiatives = initiatives;
        this.activities = activities;
        this.plans = plans;
        this.scheduling = scheduling;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    /**
     * @throws guatu.shell.NotFound when there is no such initiative or the person may not see it
     * @throws guatu.shell.Refused when a change can't be made, or links would form a circle
     */
    @Transactional(readOnly = true)
    public Effect of(Viewer viewer, String code, Trial trial) {
        return of(initiatives.find(viewer, code), trial, initiatives.may(viewer, Permission.PLAN, code));
    }

    /** For a change that holds the initiative's row already. */
    Effect of(Initiative initiative, Trial trial, boolean mayPlan) {
        List<Activity> standing = activities.ofInitiative(initiative.id());
        List<Link> links = plans.links(initiative.id());
        LocalDate today = LocalDate.now(clock);
        return new EffectReckoning(
                        initiative,
                        mayPlan,
                        standing,
                        links,
                        plans.baselines(initiative.id(), clock.instant().plusSeconds(1)),
                        scheduling.from(today, initiative.deadlines().promisedOn()),
                        outlooks.on(today))
                .of(trial);
    }
}
