package guatu.scheduling.exchange;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.scheduling.Activity;
import guatu.scheduling.Progress;
import guatu.scheduling.Span;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.WorkContour;

/** A task as an activity, scheduled as Microsoft Project would: by its calendar, and the hours of the people who work on it. */
final class TaskReading {

    private final CalendarReading calendars;
    private final FileLengths lengths;
    private final ConstraintReading constraints;
    private final List<Finding> findings;

    TaskReading(CalendarReading calendars, FileLengths lengths, List<Finding> findings) {
        this.calendars = calendars;
        this.lengths = lengths;
        this.constraints = new ConstraintReading(findings);
        this.findings = findings;
    }

    Activity summary(Task task, Optional<String> parent) {
        return new Activity(
                KeptTasks.uid(task),
                Span.ZERO,
                Optional.empty(),
                Optional.empty(),
                constraints.ofSummary(task),
                constraints.moment(task, task.getDeadline()),
                Span.ZERO,
                Progress.none(),
                parent);
    }

    Activity activity(Task task, Optional<String> parent) {
        Hours hours = hours(task);
        Span length = length(task, calendars.calendar(hours.worked()));
        return new Activity(
                KeptTasks.uid(task),
                length,
                hours.own(),
                hours.crew(),
                constraints.of(task),
                constraints.moment(task, task.getDeadline()),
                lengths.elapsed(task.getLevelingDelay()),
                progress(task, length),
                parent);
    }

    /** Whether people wrote words where dates belong. */
    static boolean isPlaceholder(Task task) {
        return isPlaced(task)
                && (task.getStartText() != null || task.getFinishText() != null || task.getDurationText() != null);
    }

    static boolean isPlaced(Task task) {
        return task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED
                || task.getExternalTask()
                || KeptTasks.isInserted(task);
    }

    /** @param worked what its work is counted on */
    private record Hours(Optional<String> own, Optional<String> crew, WorkHours worked) {}

    private Hours hours(Task task) {
        ProjectCalendar ownCalendar = ownCalendar(task);
        WorkHours own = ownCalendar == null ? calendars.standard() : calendars.hours(ownCalendar);
        Optional<String> ownKey =
                ownCalendar == null ? Optional.empty() : calendars.key(CalendarReading.name(ownCalendar), own);
        if (ownCalendar != null && ownKey.isEmpty()) {
            say(task, Finding.Kind.NEVER_WORKED, CalendarReading.name(ownCalendar));
            own = calendars.standard();
        }
        boolean peopleCount = !isPlaced(task) && !(ownCalendar != null && task.getIgnoreResourceCalendar());
        List<ProjectCalendar> people = peopleCount ? peoplesCalendars(task) : List.of();
        if (people.isEmpty()) {
            return new Hours(ownKey, Optional.empty(), own);
        }
        WorkHours joined =
                people.stream().map(calendars::hours).reduce(WorkHours::joined).orElseThrow();
        if (people.stream().map(calendars::hours).distinct().count() > 1) {
            say(task, Finding.Kind.RESOURCES_DIFFER, names(people));
        }
        WorkHours worked = ownKey.isPresent() ? joined.shared(own) : joined;
        if (worked.equals(own)) {
            return new Hours(ownKey, Optional.empty(), own);
        }
        String name = ownKey.map(key -> key + " ∩ ").orElse("") + names(people);
        Optional<String> crew = calendars.key(name, worked);
        if (crew.isEmpty()) {
            say(task, Finding.Kind.NEVER_WORKED, name);
        }
        return new Hours(ownKey, crew, crew.isEmpty() ? own : worked);
    }

    /** Primavera names a calendar for every activity, also where it is the plan's own. */
    private static @Nullable ProjectCalendar ownCalendar(Task task) {
        ProjectCalendar calendar = task.getCalendar();
        return calendar == task.getParentFile().getDefaultCalendar() ? null : calendar;
    }

    private static String names(List<ProjectCalendar> people) {
        return String.join(
                " ∪ ", people.stream().map(CalendarReading::name).distinct().toList());
    }

    private static List<ProjectCalendar> peoplesCalendars(Task task) {
        return task.getResourceAssignments().stream()
                .filter(TaskReading::takesPart)
                .map(ResourceAssignment::getResource)
                .map(Resource::getCalendar)
                .filter(calendar -> calendar != null)
                .distinct()
                .toList();
    }

    private static boolean takesPart(ResourceAssignment assignment) {
        return assignment.getResource() != null
                && assignment.getResource().getType() == ResourceType.WORK
                && (assignment.getUnits() == null || assignment.getUnits().doubleValue() > 0);
    }

    private Span length(Task task, ShiftCalendar worked) {
        Span length = lengths.span(duration(task));
        if (task.getDuration() == null && !isPlaced(task)) {
            say(task, Finding.Kind.NO_LENGTH, "");
        }
        if (isPlaced(task) || length.isElapsed()) {
            return length;
        }
        int gap = isSplit(task)
                ? work(worked, task.getStart(), task.getFinish()) - length.units()
                : isUnderWay(task) ? work(worked, task.getStop(), task.getResume()) : 0;
        if (gap <= 0) {
            return length;
        }
        say(task, Finding.Kind.INTERRUPTED, "");
        return new Span(length.units() + gap, length.basis());
    }

    /** Primavera tells what is left of work under way, and apart from it what was planned. */
    private static @Nullable Duration duration(Task task) {
        return isUnderWay(task) && task.getPlannedDuration() != null ? task.getPlannedDuration() : task.getDuration();
    }

    private static boolean isSplit(Task task) {
        return (task.getSplits() != null && task.getSplits().size() > 1)
                || task.getResourceAssignments().stream()
                        .anyMatch(assignment -> assignment.getWorkContour() == WorkContour.CONTOURED);
    }

    private static boolean isUnderWay(Task task) {
        return task.getActualStart() != null && task.getActualFinish() == null;
    }

    private static int work(ShiftCalendar calendar, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return from == null || to == null ? 0 : calendar.workAt(PlanTime.of(to)) - calendar.workAt(PlanTime.of(from));
    }

    private Progress progress(Task task, Span length) {
        LocalDateTime start = task.getActualStart();
        LocalDateTime finish = task.getActualFinish();
        if (start == null && finish == null) {
            return Progress.none();
        }
        if (finish == null) {
            Span left = lengths.span(task.getRemainingDuration());
            return new Progress.Started(start, task.getRemainingDuration() == null ? length : left);
        }
        if (start != null && finish.isBefore(start)) {
            say(task, Finding.Kind.PROGRESS_OUT_OF_ORDER, start + " > " + finish);
            return new Progress.Finished(start, start);
        }
        return new Progress.Finished(start == null ? finish : start, finish);
    }

    private void say(Task task, Finding.Kind kind, String detail) {
        findings.add(new Finding(KeptTasks.uid(task), kind, detail));
    }
}
