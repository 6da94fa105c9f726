package guatu.delivery.planning;

import guatu.delivery.Activity;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.SchedulingTerms.DateConstraint;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import guatu.scheduling.Constraint;
import guatu.scheduling.Constraint.Bound;
import guatu.scheduling.Progress;
import guatu.scheduling.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns activities and links of a plan into those of the engine. */
final class NetworkActivities {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PlanCalendars calendars;
    private final LocalDate day;
    private final boolean foreseen;
    private final Set<UUID> heldByLinks;

    /** Planned dates bind nothing. */
    NetworkActivities(PlanCalendars calendars, LocalDate day) {
        this(calendars, day, false, Set.of());
    }

    private NetworkActivities(PlanCalendars calendars, LocalDate day, boolean foreseen, Set<UUID> heldByLinks) {
        this.calendars = calendars;
        this.day = day;
        this.foreseen = foreseen;
        this.heldByLinks = heldByLinks;
    }

    /** What stands in no link waits for its planned start; nothing is finished before people expect it. */
    static NetworkActivities foreseen(List<Link> links, PlanCalendars calendars, LocalDate day) {
        Set<UUID> linked = links.stream()
                .flatMap(link -> Stream.of(link.predecessorId(), link.successorId()))
                .collect(Collectors.toSet());
        return new NetworkActivities(calendars, day, true, linked);
    }

    static guatu.scheduling.Link of(Link link) {
        Span lag = link.lagUnit() == LagUnit.WORKING
                ? Span.workingDays(link.lagDays())
                : Span.calendarDays(link.lagDays());
        return new guatu.scheduling.Link(
                link.predecessorId().toString(),
                link.successorId().toString(),
                link.type(),
                lag,
                link.ground(),
                link.source());
    }

    guatu.scheduling.Activity of(Activity activity) {
        SchedulingTerms terms = activity.terms();
        int length = length(activity);
        return new guatu.scheduling.Activity(
                activity.id().toString(),
                Span.workingDays(length),
                terms.calendar() == WorkPattern.OFFICE
                        ? Optional.empty()
                        : Optional.of(terms.calendar().code()),
                activity.status().actualFinish().isPresent() ? List.of() : constraints(activity),
                terms.deadlineOn().map(deadline -> deadline.plusDays(1).atStartOfDay()),
                progress(activity, length),
                Optional.empty());
    }

    private List<Constraint> constraints(Activity activity) {
        List<Constraint> constraints = new ArrayList<>();
        activity.terms().constraint().map(NetworkActivities::constraint).ifPresent(constraints::add);
        if (foreseen) {
            boolean waits = !heldByLinks.contains(activity.id())
                    && activity.status().actualStart().isEmpty();
            activity.plan()
                    .start()
                    .or(() -> activity.plan().finish())
                    .filter(start -> waits && start.isAfter(day))
                    .ifPresent(start -> constraints.add(Constraint.on(Bound.START_NO_EARLIER_THAN, start)));
            activity.status()
                    .forecastFinish()
                    .filter(finish -> !finish.isBefore(day))
                    .ifPresent(finish -> constraints.add(Constraint.on(Bound.FINISH_NO_EARLIER_THAN, finish)));
        }
        return constraints;
    }

    private static Constraint constraint(DateConstraint constraint) {
        return constraint
                .on()
                .map(on -> Constraint.on(bound(constraint.kind()), on))
                .orElseGet(Constraint::asLateAsPossible);
    }

    private static Bound bound(DateConstraint.Kind kind) {
        return switch (kind) {
            case START_NO_EARLIER -> Bound.START_NO_EARLIER_THAN;
            case START_NO_LATER -> Bound.START_NO_LATER_THAN;
            case FINISH_NO_EARLIER -> Bound.FINISH_NO_EARLIER_THAN;
            case FINISH_NO_LATER -> Bound.FINISH_NO_LATER_THAN;
            case MUST_START -> Bound.MUST_START_ON;
            case MUST_FINISH -> Bound.MUST_FINISH_ON;
            case AS_LATE_AS_POSSIBLE -> throw new IllegalArgumentException("takes no day");
        };
    }

    private static Progress progress(Activity activity, int length) {
        Activity.Status status = activity.status();
        if (status.actualFinish().isPresent()) {
            LocalDate finish = status.actualFinish().get();
            LocalDate start =
                    status.actualStart().filter(began -> !began.isAfter(finish)).orElse(finish);
            return new Progress.Finished(
                    start.atStartOfDay(), finish.plusDays(1).atStartOfDay());
        }
        return status.actualStart()
                .<Progress>map(start ->
                        new Progress.Started(start.atStartOfDay(), Span.workingDays(left(length, status.percent()))))
                .orElseGet(Progress::none);
    }

    private static int left(int length, BigDecimal percent) {
        return BigDecimal.valueOf(length)
                .multiply(HUNDRED.subtract(percent))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValue();
    }

    /** Work without a stated length takes as long as its dates say, otherwise a day. */
    private int length(Activity activity) {
        if (activity.type() == Activity.Type.MILESTONE || activity.durationWorkingDays() > 0) {
            return activity.type() == Activity.Type.MILESTONE ? 0 : activity.durationWorkingDays();
        }
        Optional<LocalDate> start = activity.plan().start();
        Optional<LocalDate> finish = activity.plan().finish();
        return start.isPresent() && finish.isPresent()
                ? Math.max(1, calendars.daysWorked(activity.terms().calendar(), start.get(), finish.get()))
                : 1;
    }
}
