package guatu.bench.fidelity;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.exchange.Plan;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.mpxj.Duration;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** What is compared of each leaf task. */
enum Compared {
    EARLY_START(Task::getEarlyStart, own -> own.early().startsAt()),
    EARLY_FINISH(Task::getEarlyFinish, own -> own.early().finishesAt()),
    LATE_START(Task::getLateStart, own -> own.late().startsAt()),
    LATE_FINISH(Task::getLateFinish, own -> own.late().finishesAt()),
    TOTAL_SLACK(Task::getTotalSlack, ScheduledActivity::totalFloat),
    CRITICAL(Task::getCritical, ScheduledActivity::nearCritical);

    private final Function<Task, Object> stored;
    private final Function<ScheduledActivity, Object> reckoned;

    Compared(Function<Task, Object> stored, Function<ScheduledActivity, Object> reckoned) {
        this.stored = stored;
        this.reckoned = reckoned;
    }

    boolean isLate() {
        return this == LATE_START || this == LATE_FINISH || this == TOTAL_SLACK;
    }

    Object stored(Task task) {
        return stored.apply(task);
    }

    Object reckoned(ScheduledActivity own) {
        return reckoned.apply(own);
    }

    /** Two moments with no work between them are one: the end of a day and the beginning of the next. */
    boolean isEqual(Task task, ScheduledActivity own, Plan plan) {
        return switch (this) {
            case TOTAL_SLACK -> Math.abs(units(task) - own.totalFloat()) <= 1;
            case CRITICAL -> task.getCritical() == (own.nearCritical() && !isPlaceholder(own, plan));
            default -> isSame((LocalDateTime) stored(task), (LocalDateTime) reckoned(own), calendar(own, plan));
        };
    }

    private static boolean isSame(LocalDateTime one, LocalDateTime other, ShiftCalendar calendar) {
        return calendar.workAt(PlanTime.of(one)) == calendar.workAt(PlanTime.of(other));
    }

    private static ShiftCalendar calendar(ScheduledActivity own, Plan plan) {
        return own.activity()
                .calendar()
                .map(key -> plan.calendars().others().get(key))
                .orElse(plan.calendars().standard());
    }

    private static boolean isPlaceholder(ScheduledActivity own, Plan plan) {
        return plan.tasks().stream()
                .anyMatch(task ->
                        task.placeholder() && task.uid().equals(own.activity().key()));
    }

    private static long units(Task task) {
        Duration slack = task.getTotalSlack();
        double minutes = slack.convertUnits(
                        TimeUnit.MINUTES, task.getParentFile().getProjectProperties())
                .getDuration();
        return Math.round(minutes * PlanTime.UNITS_PER_MINUTE);
    }
}
