package guatu.scheduling.exchange;

import guatu.calendar.PlanTime;
import guatu.scheduling.Constraint;
import guatu.scheduling.Constraint.Bound;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.ConstraintType;
import org.mpxj.Task;

/** What a task's dates are held to besides its links. */
final class ConstraintReading {

    private final List<Finding> findings;

    ConstraintReading(List<Finding> findings) {
        this.findings = findings;
    }

    List<Constraint> of(Task task) {
        if (TaskReading.isPlaced(task)) {
            Optional<LocalDateTime> start = moment(task, task.getStart());
            Optional<LocalDateTime> finish = moment(task, task.getFinish());
            if (start.isPresent() && finish.isPresent() && !finish.get().isBefore(start.get())) {
                return List.of(new Constraint.Placed(start.get(), finish.get()));
            }
            say(task, Finding.Kind.PLACED_WITHOUT_DATES, "");
            return List.of();
        }
        List<Constraint> constraints = new ArrayList<>(of(task, task.getConstraintType(), task.getConstraintDate()));
        constraints.addAll(of(task, task.getSecondaryConstraintType(), task.getSecondaryConstraintDate()));
        return constraints;
    }

    /** A summary can hold all that is below it from starting too early or finishing too late, and no more. */
    List<Constraint> ofSummary(Task task) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : of(task, task.getConstraintType(), task.getConstraintDate())) {
            if (constraint instanceof Constraint.Dated dated
                    && (dated.bound() == Bound.START_NO_EARLIER_THAN || dated.bound() == Bound.FINISH_NO_LATER_THAN)) {
                constraints.add(constraint);
            } else {
                say(task, Finding.Kind.CONSTRAINT_ON_SUMMARY, String.valueOf(task.getConstraintType()));
            }
        }
        return constraints;
    }

    /** Empty if there is none, or none that a plan can hold. */
    Optional<LocalDateTime> moment(Task task, @Nullable LocalDateTime moment) {
        if (moment != null && !PlanTime.isInRange(moment.toLocalDate())) {
            say(task, Finding.Kind.DATE_OUT_OF_RANGE, moment.toString());
            return Optional.empty();
        }
        return Optional.ofNullable(moment);
    }

    private List<Constraint> of(Task task, @Nullable ConstraintType type, @Nullable LocalDateTime date) {
        List<Bound> bounds = bounds(type);
        if (bounds.isEmpty()) {
            return type == ConstraintType.AS_LATE_AS_POSSIBLE ? List.of(Constraint.asLateAsPossible()) : List.of();
        }
        Optional<LocalDateTime> moment = moment(task, date);
        if (moment.isEmpty()) {
            say(task, Finding.Kind.CONSTRAINT_WITHOUT_DATE, String.valueOf(type));
            return List.of();
        }
        return bounds.stream()
                .<Constraint>map(bound -> new Constraint.Dated(bound, moment.get()))
                .toList();
    }

    /** Primavera's "start on" gives way to links, a mandatory start does not. */
    private static List<Bound> bounds(@Nullable ConstraintType type) {
        return switch (type) {
            case null -> List.of();
            case AS_SOON_AS_POSSIBLE, AS_LATE_AS_POSSIBLE -> List.of();
            case MUST_START_ON -> List.of(Bound.MUST_START_ON);
            case MUST_FINISH_ON -> List.of(Bound.MUST_FINISH_ON);
            case START_NO_EARLIER_THAN -> List.of(Bound.START_NO_EARLIER_THAN);
            case START_NO_LATER_THAN -> List.of(Bound.START_NO_LATER_THAN);
            case FINISH_NO_EARLIER_THAN -> List.of(Bound.FINISH_NO_EARLIER_THAN);
            case FINISH_NO_LATER_THAN -> List.of(Bound.FINISH_NO_LATER_THAN);
            case START_ON -> List.of(Bound.START_NO_EARLIER_THAN, Bound.START_NO_LATER_THAN);
            case FINISH_ON -> List.of(Bound.FINISH_NO_EARLIER_THAN, Bound.FINISH_NO_LATER_THAN);
        };
    }

    private void say(Task task, Finding.Kind kind, String detail) {
        findings.add(new Finding(KeptTasks.uid(task), kind, detail));
    }
}
