package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/** A network as MPXJ's MicrosoftScheduler schedules it: a second implementation, by other people. */
final class MicrosoftSchedulerPeer {

    /** The key of the calendar that works every day; the standard one is the office's. */
    static final String SEVEN_DAYS = "seven days";

    private static final List<LocalTimeRange> OFFICE_HOURS = List.of(
            new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));

    private final ProjectFile file = new ProjectFile();
    private final Map<String, Task> tasks = new HashMap<>();

    /** That nothing starts before the plan must be said to MPXJ by a link: there a lead may reach before it. */
    static MicrosoftSchedulerPeer nothingBefore(Network network, LocalDateTime start) {
        return new MicrosoftSchedulerPeer(network, start, true);
    }

    static MicrosoftSchedulerPeer plain(Network network, LocalDateTime start) {
        return new MicrosoftSchedulerPeer(network, start, false);
    }

    private MicrosoftSchedulerPeer(Network network, LocalDateTime start, boolean opened) {
        file.setDefaultCalendar(office());
        ProjectCalendar sevenDays = calendar(true);
        Task opening = opened ? opening() : null;
        for (Activity activity : network.activities()) {
            Task task = file.addTask();
            tasks.put(activity.key(), task);
            activity.calendar().ifPresent(key -> task.setCalendar(sevenDays));
            describe(task, activity);
            if (opening != null) {
                task.addPredecessor(new Relation.Builder().predecessorTask(opening));
            }
        }
        for (Link link : network.links()) {
            task(link.successor())
                    .addPredecessor(new Relation.Builder()
                            .predecessorTask(task(link.predecessor()))
                            .type(type(link.type()))
                            .lag(duration(link.lag())));
        }
        try {
            new MicrosoftScheduler().schedule(file, start);
        } catch (CpmException e) {
            throw new IllegalStateException(e);
        }
    }

    Task task(String key) {
        Task task = tasks.get(key);
        if (task == null) {
            throw new IllegalArgumentException(key);
        }
        return task;
    }

    /** Tenths of a minute. */
    static int units(Duration duration) {
        return switch (duration.getUnits()) {
            case MINUTES -> (int) Math.round(duration.getDuration() * 10);
            case HOURS -> (int) Math.round(duration.getDuration() * 600);
            default -> throw new IllegalArgumentException(duration.toString());
        };
    }

    private Task opening() {
        Task opening = file.addTask();
        describe(opening, Activity.milestone("opening"));
        return opening;
    }

    private static void describe(Task task, Activity activity) {
        task.setName(activity.key());
        task.setMilestone(activity.isMilestone());
        task.setDuration(duration(activity.duration()));
        task.setActualDuration(duration(Span.ZERO));
        task.setRemainingDuration(duration(activity.duration()));
        constrain(task, activity);
        switch (activity.progress()) {
            case Progress.NotStarted() -> {}
            case Progress.Started(var actualStart, var remaining) -> {
                task.setActualStart(actualStart);
                task.setActualDuration(
                        duration(new Span(activity.duration().units() - remaining.units(), Span.Basis.WORKED)));
                task.setRemainingDuration(duration(remaining));
            }
            case Progress.Finished(var actualStart, var actualFinish) -> {
                task.setActualStart(actualStart);
                task.setActualFinish(actualFinish);
                task.setActualDuration(duration(activity.duration()));
                task.setRemainingDuration(duration(Span.ZERO));
            }
        }
    }

    private static void constrain(Task task, Activity activity) {
        activity.deadline().ifPresent(task::setDeadline);
        for (Constraint constraint : activity.constraints()) {
            if (constraint instanceof Constraint.Dated(var bound, var moment)) {
                task.setConstraintType(ConstraintType.valueOf(bound.name()));
                task.setConstraintDate(moment);
            } else {
                task.setConstraintType(ConstraintType.AS_LATE_AS_POSSIBLE);
                task.setConstraintDate(null);
            }
        }
    }

    private static Duration duration(Span span) {
        TimeUnit unit = span.isElapsed() ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES;
        return Duration.getInstance(span.units() / (double) PlanTime.UNITS_PER_MINUTE, unit);
    }

    private static RelationType type(LinkType type) {
        return switch (type) {
            case FINISH_TO_START -> RelationType.FINISH_START;
            case START_TO_START -> RelationType.START_START;
            case FINISH_TO_FINISH -> RelationType.FINISH_FINISH;
            case START_TO_FINISH -> RelationType.START_FINISH;
        };
    }

    private ProjectCalendar office() {
        ProjectCalendar calendar = calendar(false);
        WorkingCalendar days = WorkingCalendar.stateCouncil();
        LocalDate.of(2025, 12, 1)
                .datesUntil(LocalDate.of(2027, 3, 1))
                .filter(day ->
                        days.holidayOn(day).isPresent() || days.makeUpDayOn(day).isPresent())
                .forEach(day -> {
                    ProjectCalendarException own = calendar.addCalendarException(day);
                    if (days.isWorkingDay(day)) {
                        own.addAll(OFFICE_HOURS);
                    }
                });
        return calendar;
    }

    private ProjectCalendar calendar(boolean weekends) {
        ProjectCalendar calendar = file.addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean worked = weekends || day.compareTo(DayOfWeek.SATURDAY) < 0;
            calendar.setWorkingDay(day, worked);
            calendar.addCalendarHours(day);
            if (worked) {
                calendar.getCalendarHours(day).addAll(OFFICE_HOURS);
            }
        }
        return calendar;
    }
}
