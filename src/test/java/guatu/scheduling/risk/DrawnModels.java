package guatu.scheduling.risk;

import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Activity;
import guatu.scheduling.Calendars;
import guatu.scheduling.Constraint;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.Progress;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models drawn from a random number: networks with everything that the engine knows, and every kind of estimate. */
final class DrawnModels {

    static final LocalDateTime START = LocalDate.of(2026, 3, 2).atStartOfDay();

    private static final Calendars CALENDARS = Calendars.office(WorkingCalendar.stateCouncil())
            .with("site", ShiftCalendar.construction(WorkingCalendar.stateCouncil(), 10, 10));

    private final Random random;
    private final List<LinkType> types;

    DrawnModels(long seed) {
        this(seed, List.of(LinkType.values()));
    }

    private DrawnModels(long seed, List<LinkType> types) {
        this.random = new Random(seed);
        this.types = types;
    }

    /**
     * Links that leave from starts are left out: what has to finish by a day starts earlier the longer it takes, and so would
     * what follows its start (Wiest, "Precedence diagramming method: some unusual characteristics", Journal of Operations
     * Management 1, 1981).
     */
    static DrawnModels withoutReversals(long seed) {
        return new DrawnModels(seed, List.of(LinkType.FINISH_TO_START, LinkType.FINISH_TO_FINISH));
    }

    RiskModel onOneCalendar(int activities) {
        return model(activities, false);
    }

    RiskModel onSeveralCalendars(int activities) {
        return model(activities, true);
    }

    private RiskModel model(int size, boolean several) {
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            activities.add(activity("a" + i, several));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 2 * size && size > 1; i++) {
            links.add(link(size, several));
        }
        RiskModel model =
                RiskModel.of(Network.of(activities, links), CALENDARS, START, rules().asOf(START.plusDays(14)));
        for (Activity activity : activities) {
            if (random.nextInt(4) > 0) {
                model = model.estimated(activity.key(), estimate(activity));
            }
        }
        return model;
    }

    private Activity activity(String key, boolean several) {
        int days = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(30);
        boolean elapsed = several && random.nextInt(4) == 0;
        Activity activity = new Activity(key, elapsed ? Span.calendarDays(days) : Span.workingDays(days));
        if (several && random.nextInt(3) == 0) {
            activity = activity.onCalendar("site");
        }
        LocalDateTime begun = START.plusDays(random.nextInt(3)).plusHours(9);
        return switch (random.nextInt(8)) {
            case 0 -> activity.progressed(new Progress.Finished(begun, begun.plusDays(2)));
            case 1 ->
                activity.progressed(new Progress.Started(
                        begun, elapsed ? Span.calendarDays(days / 2) : Span.workingDays(days / 2)));
            case 2 ->
                activity.constrained(Constraint.on(
                        Constraint.Bound.START_NO_EARLIER_THAN,
                        START.toLocalDate().plusDays(random.nextInt(60))));
            case 3 ->
                activity.constrained(Constraint.on(
                        Constraint.Bound.FINISH_NO_EARLIER_THAN,
                        START.toLocalDate().plusDays(random.nextInt(60))));
            case 4 ->
                activity.constrained(Constraint.on(
                        random.nextBoolean() ? Constraint.Bound.MUST_START_ON : Constraint.Bound.MUST_FINISH_ON,
                        START.toLocalDate().plusDays(random.nextInt(60))));
            default -> activity;
        };
    }

    private SchedulingRules rules() {
        SchedulingRules.ConstraintRule first = random.nextBoolean()
                ? SchedulingRules.ConstraintRule.CONSTRAINTS_FIRST
                : SchedulingRules.ConstraintRule.LINKS_FIRST;
        SchedulingRules.ProgressRule[] progress = SchedulingRules.ProgressRule.values();
        return SchedulingRules.standard().with(first).with(progress[random.nextInt(progress.length)]);
    }

    private Link link(int size, boolean several) {
        int successor = 1 + random.nextInt(size - 1);
        int lag = random.nextInt(4) == 0 ? random.nextInt(9) - 3 : 0;
        return new Link(
                "a" + random.nextInt(successor),
                "a" + successor,
                random.nextBoolean() ? LinkType.FINISH_TO_START : types.get(random.nextInt(types.size())),
                several && random.nextBoolean() ? Span.calendarDays(lag) : Span.workingDays(lag));
    }

    private Estimate estimate(Activity activity) {
        EstimateUnit unit = activity.duration().isElapsed() ? EstimateUnit.CALENDAR_DAYS : EstimateUnit.WORKING_DAYS;
        double least = random.nextInt(20);
        double most = least + 1 + random.nextInt(30);
        double likely = least + random.nextDouble() * (most - least);
        return switch (random.nextInt(6)) {
            case 0 -> new Triangular(unit, least, likely, most);
            case 1 -> new PertBeta(unit, least, likely, most);
            case 2 -> new LogNormal(EstimateUnit.RATIO, 1.1, 0.1 + random.nextDouble() / 2);
            case 3 -> new Empirical(EstimateUnit.RATIO, List.of(0.8, 1.0, 1.1, 2.5));
            case 4 -> new Certain(unit, likely);
            default -> new Discrete(unit, List.of(new Discrete.Outcome(least, 0.25), new Discrete.Outcome(most, 0.75)));
        };
    }
}
