package guatu.delivery.whatif;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Plan;
import guatu.delivery.Activity.Type;
import guatu.delivery.Initiative;
import guatu.delivery.gantt.ChartedPlan;
import guatu.delivery.gantt.Timing;
import guatu.delivery.gantt.Timing.Dates;
import guatu.delivery.outlook.Foresight;
import guatu.delivery.planning.PlanSchedule;
import guatu.delivery.planning.PlanScheduler;
import guatu.delivery.reading.Baseline;
import guatu.delivery.reading.Link;
import guatu.delivery.whatif.Effect.Moved;
import guatu.delivery.whatif.Effect.Side;
import guatu.delivery.whatif.Effect.UnitConcerned;
import guatu.scheduling.Constraint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reckons a plan twice, without and with a trial, and says what differs. */
record EffectReckoning(
        Initiative initiative,
        boolean mayPlan,
        List<Activity> standing,
        List<Link> links,
        List<Baseline> baselines,
        PlanScheduler scheduler,
        Foresight foresight) {

    Effect of(Trial trial) {
        TrialPlan plan = TrialPlan.of(standing, links, trial);
        Map<UUID, Constraint> gaps = scheduler.gaps(standing, links);
        PlanSchedule before = scheduler.schedule(standing, links, gaps);
        Map<TrialChange, Integer> alone = new EachAlone(scheduler, standing, links, gaps).of(trial, before.finish());
        trial.starts().forEach(gaps::remove);
        PlanSchedule after = scheduler.schedule(plan.activities(), plan.links(), gaps);
        List<Moved> moved = moved(plan.changed(), before.timings(), after.timings());
        List<Activity> made = dated(plan.activities(), moved);
        return new Effect(
                initiative,
                mayPlan,
                trial,
                standing,
                links,
                chart(plan, made, after, moved),
                side(before, standing, links),
                side(after, made, plan.links()),
                alone,
                moved,
                units(moved));
    }

    /** What the trial moves, and what it names even where it stays. */
    private List<Moved> moved(Set<UUID> changed, Map<UUID, Timing> before, Map<UUID, Timing> after) {
        List<Moved> moved = new ArrayList<>();
        for (Activity activity : standing) {
            Timing was = before.get(activity.id());
            Timing would = after.get(activity.id());
            if (would == null) {
                continue;
            }
            boolean moves = was == null || !was.expected().equals(would.expected());
            Dates to = planned(activity, would.expected());
            Optional<Dates> from = dates(activity);
            if (moves || (changed.contains(activity.id()) && !from.equals(Optional.of(to)))) {
                LocalDate finish = from.map(Dates::finish)
                        .orElse(was == null ? to.finish() : was.expected().finish());
                moved.add(new Moved(activity, from, to, scheduler.workingDaysBetween(finish, to.finish())));
            }
        }
        return moved;
    }

    /** Work that has begun keeps the start that was planned for it. */
    private static Dates planned(Activity activity, Dates expected) {
        LocalDate start = activity.status().actualStart().isPresent()
                ? activity.plan()
                        .start()
                        .filter(day -> !day.isAfter(expected.finish()))
                        .orElse(expected.start())
                : expected.start();
        return new Dates(activity.type() == Type.MILESTONE ? expected.finish() : start, expected.finish());
    }

    private static Optional<Dates> dates(Activity activity) {
        return activity.plan().finish().map(finish -> {
            LocalDate start = activity.type() == Type.MILESTONE
                    ? finish
                    : activity.plan().start().orElse(finish);
            return new Dates(start, finish);
        });
    }

    private static List<Activity> dated(List<Activity> activities, List<Moved> moved) {
        Map<UUID, Dates> dates =
                moved.stream().collect(Collectors.toMap(one -> one.activity().id(), Moved::to));
        return activities.stream()
                .map(activity -> {
                    Dates to = dates.get(activity.id());
                    return to == null
                            ? activity
                            : activity.planned(
                                    new Plan(Optional.of(to.start()), Optional.of(to.finish()), "day"),
                                    activity.durationWorkingDays(),
                                    activity.terms());
                })
                .toList();
    }

    private ChartedPlan chart(TrialPlan plan, List<Activity> made, PlanSchedule after, List<Moved> moved) {
        Map<UUID, Dates> ghosts = new LinkedHashMap<>();
        moved.forEach(one -> one.from()
                .filter(from -> !from.equals(one.to()))
                .ifPresent(from -> ghosts.put(one.activity().id(), from)));
        return new ChartedPlan(
                made,
                plan.links(),
                after.timings(),
                baselines.stream().findFirst(),
                scheduler.promisedOn(),
                after.finish(),
                scheduler.day(),
                new ChartedPlan.Trial(ghosts, plan.added(), plan.dropped()));
    }

    private Side side(PlanSchedule schedule, List<Activity> activities, List<Link> sideLinks) {
        Map<UUID, Activity> byId = activities.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        return new Side(
                schedule.finish(),
                schedule.earliest(),
                schedule.marginWorkingDays(),
                foresight.of(activities, sideLinks, scheduler.promisedOn()),
                schedule.criticalPath().stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<UnitConcerned> units(List<Moved> moved) {
        Map<String, List<Moved>> byUnit = moved.stream()
                .collect(Collectors.groupingBy(
                        one -> one.activity()
                                .organisation()
                                .map(Initiative.Unit::name)
                                .orElse(initiative.organisation().name()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(unit -> new UnitConcerned(unit.getKey(), unit.getValue(), furthest(unit.getValue())))
                .sorted(Comparator.comparingInt((UnitConcerned unit) -> -Math.abs(unit.furthest())))
                .toList();
    }

    private static int furthest(List<Moved> moved) {
        return moved.stream()
                .map(Moved::workingDays)
                .max(Comparator.comparingInt(Math::abs))
                .orElse(0);
    }
}
