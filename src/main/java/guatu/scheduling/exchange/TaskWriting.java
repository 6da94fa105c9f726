package guatu.scheduling.exchange;

import guatu.calendar.PlanTime;
import guatu.scheduling.Activity;
import guatu.scheduling.Constraint;
import guatu.scheduling.Constraint.Bound;
import guatu.scheduling.LinkType;
import guatu.scheduling.Progress;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.Span;
import guatu.scheduling.exchange.NotWritten.What;
import guatu.scheduling.exchange.PlanWriting.Format;
import java.util.List;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;

/** An activity as a task. */
final class TaskWriting {

    private final CalendarWriting calendars;
    private final Format format;
    private final List<NotWritten> left;

    TaskWriting(CalendarWriting calendars, Format format, List<NotWritten> left) {
        this.calendars = calendars;
        this.format = format;
        this.left = left;
    }

    void writeSummary(Activity summary, ScheduledActivity scheduled, Task task) {
        summary.constraints().forEach(constraint -> constrain(summary, constraint, task));
        due(summary, task);
        dates(scheduled, task);
    }

    void write(Activity activity, ScheduledActivity scheduled, Task task) {
        task.setDuration(duration(activity.duration()));
        if (format == Format.XER) {
            task.setPlannedDuration(duration(activity.duration()));
        }
        task.setMilestone(activity.isMilestone());
        task.setCalendar(
                activity.calendar().map(calendars::of).orElse(format == Format.XER ? calendars.standard() : null));
        activity.crew().ifPresent(crew -> task.addResourceAssignment(calendars.crew(crew)));
        activity.constraints().forEach(constraint -> constrain(activity, constraint, task));
        due(activity, task);
        if (!activity.delay().isZero()) {
            hold(activity, What.LEVELING_DELAY, () -> task.setLevelingDelay(duration(activity.delay())));
        }
        if (format == Format.XER && activity.duration().isElapsed()) {
            lose(activity, What.CALENDAR_DAYS_OF_DURATION);
        }
        dates(scheduled, task);
        progress(activity, task);
    }

    static Duration duration(Span span) {
        return Duration.getInstance(
                (double) span.units() / PlanTime.UNITS_PER_MINUTE,
                span.isElapsed() ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES);
    }

    static RelationType type(LinkType type) {
        return switch (type) {
            case FINISH_TO_START -> RelationType.FINISH_START;
            case START_TO_START -> RelationType.START_START;
            case FINISH_TO_FINISH -> RelationType.FINISH_FINISH;
            case START_TO_FINISH -> RelationType.START_FINISH;
        };
    }

    private void constrain(Activity activity, Constraint constraint, Task task) {
        switch (constraint) {
            case Constraint.AsLateAsPossible() -> constrain(activity, ConstraintType.AS_LATE_AS_POSSIBLE, task);
            case Constraint.Placed(var start, var finish) ->
                hold(activity, What.PLACED_BY_HAND, () -> task.setTaskMode(TaskMode.MANUALLY_SCHEDULED));
            case Constraint.Dated(var bound, var moment) -> {
                if (constrain(activity, type(bound), task)) {
                    task.setConstraintDate(moment);
                }
            }
        }
    }

    /** A file has room for one. */
    private boolean constrain(Activity activity, ConstraintType type, Task task) {
        ConstraintType standing = task.getConstraintType();
        if (standing != null && standing != ConstraintType.AS_SOON_AS_POSSIBLE) {
            lose(activity, What.SECOND_CONSTRAINT);
            return false;
        }
        task.setConstraintType(type);
        return true;
    }

    private static ConstraintType type(Bound bound) {
        return switch (bound) {
            case START_NO_EARLIER_THAN -> ConstraintType.START_NO_EARLIER_THAN;
            case START_NO_LATER_THAN -> ConstraintType.START_NO_LATER_THAN;
            case MUST_START_ON -> ConstraintType.MUST_START_ON;
            case FINISH_NO_EARLIER_THAN -> ConstraintType.FINISH_NO_EARLIER_THAN;
            case FINISH_NO_LATER_THAN -> ConstraintType.FINISH_NO_LATER_THAN;
            case MUST_FINISH_ON -> ConstraintType.MUST_FINISH_ON;
        };
    }

    private void due(Activity activity, Task task) {
        activity.deadline().ifPresent(deadline -> hold(activity, What.DEADLINE, () -> task.setDeadline(deadline)));
    }

    private static void dates(ScheduledActivity scheduled, Task task) {
        task.setStart(scheduled.planned().startsAt());
        task.setFinish(scheduled.planned().finishesAt());
        task.setPlannedStart(scheduled.planned().startsAt());
        task.setPlannedFinish(scheduled.planned().finishesAt());
        task.setEarlyStart(scheduled.early().startsAt());
        task.setEarlyFinish(scheduled.early().finishesAt());
        task.setLateStart(scheduled.late().startsAt());
        task.setLateFinish(scheduled.late().finishesAt());
        task.setCritical(scheduled.critical());
    }

    private static void progress(Activity activity, Task task) {
        Duration whole = duration(activity.duration());
        Duration none = Duration.getInstance(0, whole.getUnits());
        switch (activity.progress()) {
            case Progress.NotStarted() -> {
                task.setRemainingDuration(whole);
                task.setActualDuration(none);
            }
            case Progress.Started(var start, var remaining) -> {
                task.setActualStart(start);
                task.setRemainingDuration(duration(remaining));
                double done = Math.max(
                        0, whole.getDuration() - task.getRemainingDuration().getDuration());
                task.setActualDuration(Duration.getInstance(done, whole.getUnits()));
                task.setPercentageComplete(whole.getDuration() == 0 ? 0 : done / whole.getDuration() * 100);
            }
            case Progress.Finished(var start, var finish) -> {
                task.setActualStart(start);
                task.setActualFinish(finish);
                task.setStart(start);
                task.setFinish(finish);
                task.setRemainingDuration(none);
                task.setActualDuration(whole);
                task.setPercentageComplete(100);
            }
        }
    }

    /** Microsoft Project alone has a place for it. */
    private void hold(Activity activity, What what, Runnable write) {
        if (format == Format.MSPDI) {
            write.run();
        } else {
            lose(activity, what);
        }
    }

    private void lose(Activity activity, What what) {
        left.add(new NotWritten(activity.key(), what));
    }
}
