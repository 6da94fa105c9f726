package guatu.scheduling.exchange;

import guatu.scheduling.Activity;
import guatu.scheduling.Link;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.SchedulingRules.ConstraintRule;
import guatu.scheduling.exchange.NotWritten.What;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.ScheduleFrom;
import org.mpxj.Task;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraXERFileWriter;
import org.mpxj.writer.ProjectWriter;

/** Writes plans as files of other programs, with the dates that the plan has now. What a format can't hold is named. */
public final class PlanWriting {

    /** A format that is written. */
    public enum Format {
        /** Microsoft Project's XML. */
        MSPDI("xml"),
        /** Primavera's text. */
        XER("xer");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        public String extension() {
            return extension;
        }

        private ProjectWriter writer() {
            return switch (this) {
                case MSPDI -> new MSPDIWriter();
                case XER -> {
                    PrimaveraXERFileWriter writer = new PrimaveraXERFileWriter();
                    writer.setCharset(StandardCharsets.UTF_8);
                    yield writer;
                }
            };
        }
    }

    /** @param left what of the plan isn't in the file */
    public record Written(byte[] content, List<NotWritten> left) {}

    private final Plan plan;
    private final Format format;
    private final ProjectFile file = new ProjectFile();
    private final CalendarWriting calendars;
    private final TaskWriting tasks;
    private final List<NotWritten> left = new ArrayList<>();

    private PlanWriting(Plan plan, Format format) {
        this.plan = plan;
        this.format = format;
        this.calendars = new CalendarWriting(file, plan.calendars());
        this.tasks = new TaskWriting(calendars, format, left);
    }

    public static Written write(Plan plan, Format format) {
        return new PlanWriting(plan, format).written();
    }

    private Written written() {
        describe(file.getProjectProperties());
        Map<String, Task> byKey = new HashMap<>();
        List<ScheduledActivity> scheduled = plan.schedule().activities();
        for (int i = 0; i < scheduled.size(); i++) {
            Activity activity = scheduled.get(i).activity();
            Task parent = activity.parent().map(byKey::get).orElse(null);
            Task task = parent == null ? file.addTask() : parent.addTask();
            task.setName(plan.tasks().get(i).name());
            byKey.put(activity.key(), task);
            if (!plan.network().isSummary(activity.key())) {
                tasks.write(activity, scheduled.get(i), task);
            } else {
                tasks.writeSummary(activity, scheduled.get(i), task);
            }
        }
        number(byKey);
        plan.network().links().forEach(link -> link(link, byKey));
        return new Written(content(), left);
    }

    /** The file's own numbers where they are numbers; a ledger's codes are none. */
    private void number(Map<String, Task> byKey) {
        if (byKey.keySet().stream().allMatch(key -> key.matches("[1-9]\\d{0,8}"))) {
            byKey.forEach((key, task) -> task.setUniqueID(Integer.valueOf(key)));
        }
    }

    private void describe(ProjectProperties properties) {
        Schedule schedule = plan.schedule();
        properties.setName(plan.name());
        properties.setProjectTitle(plan.name());
        properties.setStartDate(plan.start());
        properties.setFinishDate(plan.finish().orElse(schedule.finishesAt()));
        properties.setScheduleFrom(plan.finish().isPresent() ? ScheduleFrom.FINISH : ScheduleFrom.START);
        properties.setMinutesPerDay(plan.minutesPerDay());
        properties.setHonorConstraints(plan.rules().constraints() == ConstraintRule.CONSTRAINTS_FIRST);
        properties.setCriticalSlackLimit(TaskWriting.duration(plan.rules().nearCritical()));
        plan.rules().dataDate().ifPresent(properties::setStatusDate);
    }

    private void link(Link link, Map<String, Task> byKey) {
        Task successor = byKey.get(link.successor());
        Task predecessor = byKey.get(link.predecessor());
        if (successor == null || predecessor == null) {
            throw new IllegalStateException(
                    "Found a link to no activity: %s. Expected a network's. Try building it anew.".formatted(link));
        }
        successor.addPredecessor(new Relation.Builder()
                .predecessorTask(predecessor)
                .type(TaskWriting.type(link.type()))
                .lag(TaskWriting.duration(link.lag())));
        if (!link.source().isEmpty()) {
            left.add(new NotWritten(link.successor(), What.SOURCE_OF_LINK, link.source()));
        }
        if (format == Format.XER && link.lag().isElapsed() && !link.lag().isZero()) {
            left.add(new NotWritten(link.successor(), What.CALENDAR_DAYS_OF_LAG));
        }
    }

    private byte[] content() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            format.writer().write(file, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }
}
