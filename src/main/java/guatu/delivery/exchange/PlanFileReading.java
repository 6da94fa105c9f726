package guatu.delivery.exchange;

import guatu.delivery.SchedulingTerms.DateConstraint;
import guatu.delivery.SchedulingTerms.DateConstraint.Kind;
import guatu.delivery.SchedulingTerms.Estimate;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.exchange.IncomingPlan.Task;
import guatu.delivery.exchange.IncomingPlan.TaskLink;
import guatu.delivery.exchange.Unheld.What;
import guatu.delivery.reading.Link.LagUnit;
import guatu.scheduling.Activity;
import guatu.scheduling.Constraint;
import guatu.scheduling.Dates;
import guatu.scheduling.InvalidNetworkException;
import guatu.scheduling.Link;
import guatu.scheduling.Progress;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.Span;
import guatu.scheduling.exchange.Plan;
import guatu.scheduling.exchange.PlanFiles;
import guatu.scheduling.exchange.UnreadablePlanException;
import guatu.scheduling.risk.PertBeta;
import guatu.shell.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a file of another program as far as an initiative's plan can hold it. */
final class PlanFileReading {

    private static final int UNITS_PER_CALENDAR_DAY = Span.calendarDays(1).units();

    private final Plan plan;
    private final boolean holdsDeadlines;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Task> tasks = new HashMap<>();
    private final List<Task> inOrder = new ArrayList<>();
    private final List<Unheld> unheld = new ArrayList<>();

    private PlanFileReading(Plan plan, boolean holdsDeadlines) {
        this.plan = plan;
        this.holdsDeadlines = holdsDeadlines;
        plan.tasks().forEach(task -> names.put(task.uid(), task.name().strip()));
    }

    /** @throws Refused when it is no plan, or one that contradicts itself */
    static IncomingPlan read(PlanUpload upload) {
        try {
            Plan plan = PlanFiles.readOfProgram(upload.name(), upload.content());
            return new PlanFileReading(plan, PlanFiles.holdsDeadlines(upload.content())).plan();
        } catch (UnreadablePlanException unreadable) {
            throw new Refused("exchange.refused." + unreadable.fault().name().toLowerCase(Locale.ROOT), upload.name());
        } catch (InvalidNetworkException contradiction) {
            throw new Refused("exchange.refused.no_network", upload.name());
        }
    }

    private IncomingPlan plan() {
        plan.findings()
                .forEach(finding -> unheld.add(new Unheld(
                        name(finding.uid()), What.FILE, finding.kind().code())));
        plan.schedule().activities().forEach(this::take);
        List<TaskLink> links = new ArrayList<>();
        plan.network().links().forEach(link -> take(link).ifPresent(links::add));
        return new IncomingPlan(inOrder, links, holdsDeadlines, unheld);
    }

    private void take(ScheduledActivity scheduled) {
        Activity activity = scheduled.activity();
        if (plan.network().isSummary(activity.key())) {
            say(activity, What.SUMMARY);
            return;
        }
        if (name(activity.key()).isEmpty()) {
            unheld.add(new Unheld("", What.UNNAMED, activity.key()));
            return;
        }
        activity.crew().ifPresent(crew -> unheld.add(new Unheld(name(activity.key()), What.CREW, crew)));
        if (!activity.delay().isZero()) {
            say(activity, What.LEVELING_DELAY);
        }
        if (!(activity.progress() instanceof Progress.NotStarted)) {
            say(activity, What.PROGRESS);
        }
        Dates dates = scheduled.planned();
        Task task = new Task(
                activity.key(),
                name(activity.key()),
                days(activity),
                calendar(activity),
                constraint(activity, dates),
                activity.deadline().map(OfficeHours::lastDay),
                estimate(activity),
                dates.start(),
                dates.finish());
        tasks.put(task.uid(), task);
        inOrder.add(task);
    }

    private int days(Activity activity) {
        Span length = activity.duration();
        return days(length, activity.key(), What.PART_OF_A_DAY);
    }

    /** Begun days count as days. */
    private int days(Span span, String key, What otherwise) {
        int perDay = span.isElapsed() ? UNITS_PER_CALENDAR_DAY : plan.unitsPerDay();
        if (span.units() % perDay != 0) {
            unheld.add(new Unheld(name(key), otherwise, ""));
        }
        return Math.ceilDiv(span.units(), perDay);
    }

    /** Parts of days are rounded, the most that it may take upwards. */
    private Optional<Estimate> estimate(Activity activity) {
        return plan.estimates().get(activity.key()) instanceof PertBeta points
                ? Optional.of(
                        new Estimate((int) Math.floor(points.optimistic()), (int) Math.round(points.mostLikely()), (int)
                                Math.ceil(points.pessimistic())))
                : Optional.empty();
    }

    private Optional<WorkPattern> calendar(Activity activity) {
        if (activity.duration().isElapsed() && !activity.isMilestone()) {
            return Optional.of(WorkPattern.EVERYDAY);
        }
        if (activity.calendar().isEmpty()) {
            return Optional.of(WorkPattern.OFFICE);
        }
        Optional<WorkPattern> known = activity.calendar()
                .flatMap(key -> Arrays.stream(WorkPattern.values())
                        .filter(pattern -> pattern.code().equals(key))
                        .findFirst());
        if (known.isEmpty()) {
            unheld.add(new Unheld(
                    name(activity.key()), What.CALENDAR, activity.calendar().get()));
        }
        return known;
    }

    private Optional<DateConstraint> constraint(Activity activity, Dates dates) {
        List<DateConstraint> held = new ArrayList<>();
        for (Constraint constraint : activity.constraints()) {
            switch (constraint) {
                case Constraint.AsLateAsPossible late ->
                    held.add(new DateConstraint(Kind.AS_LATE_AS_POSSIBLE, Optional.empty()));
                case Constraint.Placed placed -> say(activity, What.PLACED_BY_HAND);
                case Constraint.Dated dated -> {
                    DateConstraint made = dated(dated);
                    if (!saysThePlannedDate(made, activity, dates)) {
                        held.add(made);
                    }
                }
            }
        }
        if (held.size() > 1) {
            say(activity, What.SECOND_CONSTRAINT);
        }
        return held.stream().findFirst();
    }

    /** In a plan the planned date itself keeps an activity from moving forward. */
    private static boolean saysThePlannedDate(DateConstraint constraint, Activity activity, Dates dates) {
        return constraint.kind() == Kind.START_NO_EARLIER && constraint.on().equals(Optional.of(dates.start()))
                || constraint.kind() == Kind.FINISH_NO_EARLIER
                        && activity.isMilestone()
                        && constraint.on().equals(Optional.of(dates.finish()));
    }

    private static DateConstraint dated(Constraint.Dated dated) {
        LocalDate first = dated.moment().toLocalDate();
        LocalDate last = OfficeHours.lastDay(dated.moment());
        return switch (dated.bound()) {
            case START_NO_EARLIER_THAN -> new DateConstraint(Kind.START_NO_EARLIER, Optional.of(first));
            case START_NO_LATER_THAN -> new DateConstraint(Kind.START_NO_LATER, Optional.of(first));
            case MUST_START_ON -> new DateConstraint(Kind.MUST_START, Optional.of(first));
            case FINISH_NO_EARLIER_THAN -> new DateConstraint(Kind.FINISH_NO_EARLIER, Optional.of(last));
            case FINISH_NO_LATER_THAN -> new DateConstraint(Kind.FINISH_NO_LATER, Optional.of(last));
            case MUST_FINISH_ON -> new DateConstraint(Kind.MUST_FINISH, Optional.of(last));
        };
    }

    private Optional<TaskLink> take(Link link) {
        if (!tasks.containsKey(link.predecessor()) || !tasks.containsKey(link.successor())) {
            unheld.add(new Unheld(name(link.successor()), What.LINK_OF_SUMMARY, name(link.predecessor())));
            return Optional.empty();
        }
        return Optional.of(new TaskLink(
                link.predecessor(),
                link.successor(),
                link.type(),
                days(link.lag(), link.successor(), What.PART_OF_A_DAY_OF_LAG),
                link.lag().isElapsed() && !link.lag().isZero() ? LagUnit.CALENDAR : LagUnit.WORKING));
    }

    private String name(String uid) {
        return names.getOrDefault(uid, "");
    }

    private void say(Activity activity, What what) {
        unheld.add(new Unheld(name(activity.key()), what, ""));
    }
}
