package guatu.scheduling.exchange;

import guatu.scheduling.Activity;
import guatu.scheduling.Network;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.SchedulingRules.ConstraintRule;
import guatu.scheduling.SchedulingRules.ProgressRule;
import guatu.scheduling.Span;
import guatu.scheduling.risk.Estimate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.ScheduleFrom;
import org.mpxj.SchedulingProgressedActivities;
import org.mpxj.Task;

/** A file of Microsoft Project or Primavera, as far as MPXJ understood it, as a plan. */
final class ProjectReading {

    private final ProjectFile file;
    private final boolean primavera;
    private final List<Finding> findings = new ArrayList<>();

    ProjectReading(ProjectFile file, boolean primavera) {
        this.file = file;
        this.primavera = primavera;
    }

    /**
     * @throws guatu.scheduling.InvalidNetworkException if its links form a circle
     * @throws UnreadablePlanException if there is nothing to schedule, or no day to start on
     */
    Plan plan(String name) throws UnreadablePlanException {
        ProjectProperties properties = file.getProjectProperties();
        FileLengths lengths = FileLengths.of(properties);
        CalendarReading calendars = new CalendarReading(file.getDefaultCalendar());
        if (!calendars.standardIsOwn()) {
            findings.add(new Finding("", Finding.Kind.NEVER_WORKED, ""));
        }
        KeptTasks kept = new KeptTasks(file, findings);
        TaskReading reading = new TaskReading(calendars, lengths, findings);
        Map<String, Activity> activities = new LinkedHashMap<>();
        EstimateReading estimating = new EstimateReading(file, lengths, findings);
        Map<String, Estimate> estimates = new HashMap<>();
        List<Plan.Task> tasks = new ArrayList<>();
        for (Task task : kept.inOrder()) {
            Activity activity = KeptTasks.isSummary(task)
                    ? reading.summary(task, kept.parent(task))
                    : reading.activity(task, kept.parent(task));
            activities.put(activity.key(), activity);
            if (!KeptTasks.isSummary(task)) {
                estimating.of(task, activity).ifPresent(points -> estimates.put(activity.key(), points));
            }
            tasks.add(new Plan.Task(
                    activity.key(), Objects.requireNonNullElse(task.getName(), ""), TaskReading.isPlaceholder(task)));
        }
        Network network = Network.of(
                List.copyOf(activities.values()), new LinkReading(kept, lengths, findings).links(activities));
        return new Plan(
                name,
                start(name),
                finish(),
                network,
                calendars.calendars(),
                rules(lengths),
                lengths.minutesPerDay(),
                estimates,
                tasks,
                findings);
    }

    private LocalDateTime start(String name) throws UnreadablePlanException {
        ProjectProperties properties = file.getProjectProperties();
        return Optional.ofNullable(properties.getStartDate())
                .or(() -> file.getTasks().stream()
                        .map(Task::getStart)
                        .filter(Objects::nonNull)
                        .min(LocalDateTime::compareTo))
                .orElseThrow(() -> new UnreadablePlanException(
                        UnreadablePlanException.Fault.NO_START,
                        "Found no start in '%s'. Expected a day on which the plan begins. Try --from with a date."
                                .formatted(name)));
    }

    private Optional<LocalDateTime> finish() {
        ProjectProperties properties = file.getProjectProperties();
        return properties.getScheduleFrom() == ScheduleFrom.FINISH
                ? Optional.ofNullable(properties.getFinishDate())
                : Optional.empty();
    }

    private SchedulingRules rules(FileLengths lengths) {
        ProjectProperties properties = file.getProjectProperties();
        if (!primavera) {
            Span limit = lengths.span(properties.getCriticalSlackLimit());
            SchedulingRules rules = SchedulingRules.microsoftProject().nearCriticalWithin(limit);
            return properties.getHonorConstraints() ? rules : rules.with(ConstraintRule.LINKS_FIRST);
        }
        SchedulingRules rules = SchedulingRules.standard()
                .with(
                        properties.getSchedulingProgressedActivities()
                                        == SchedulingProgressedActivities.PROGRESS_OVERRIDE
                                ? ProgressRule.PROGRESS_OVERRIDE
                                : ProgressRule.RETAINED_LOGIC);
        return properties.getStatusDate() == null ? rules : rules.asOf(properties.getStatusDate());
    }
}
