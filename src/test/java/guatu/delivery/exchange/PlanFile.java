package guatu.delivery.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.FieldType;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TaskField;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.primavera.PrimaveraXERFileWriter;
import org.mpxj.writer.ProjectWriter;

/** A plan as another program writes it, by MPXJ alone. */
final class PlanFile {

    private static final Map<String, FieldType> POINTS =
            Map.of("乐观工期", TaskField.DURATION1, "最可能工期", TaskField.DURATION2, "悲观工期", TaskField.DURATION3);

    private final ProjectFile file = new ProjectFile();
    private final ProjectCalendar calendar = file.addDefaultBaseCalendar();
    private int number;

    PlanFile() {
        file.setDefaultCalendar(calendar);
        file.getProjectProperties().setStartDate(LocalDate.parse("2026-03-02").atTime(8, 0));
        POINTS.forEach(
                (alias, field) -> file.getCustomFields().getOrCreate(field).setAlias(alias));
    }

    Task task(String name, int days, String start, String finish) {
        Task task = file.addTask();
        task.setUniqueID(++number);
        task.setName(name);
        task.setCalendar(calendar);
        task.setDuration(days(days));
        task.setRemainingDuration(days(days));
        task.setPlannedDuration(days(days));
        task.setActualDuration(days(0));
        task.setMilestone(days == 0);
        task.setStart(LocalDate.parse(start).atTime(days == 0 ? 17 : 8, 0));
        task.setFinish(LocalDate.parse(finish).atTime(17, 0));
        task.setPlannedStart(task.getStart());
        task.setPlannedFinish(task.getFinish());
        return task;
    }

    static void noEarlier(Task task, String day) {
        task.setConstraintType(ConstraintType.FINISH_NO_EARLIER_THAN);
        task.setConstraintDate(LocalDate.parse(day).atTime(17, 0));
    }

    static void link(Task predecessor, Task successor, RelationType type, int days) {
        successor.addPredecessor(
                new Relation.Builder().predecessorTask(predecessor).type(type).lag(days(days)));
    }

    static void estimate(Task task, int optimistic, int likely, int pessimistic) {
        task.set(TaskField.DURATION1, days(optimistic));
        task.set(TaskField.DURATION2, days(likely));
        task.set(TaskField.DURATION3, days(pessimistic));
    }

    private static Duration days(int days) {
        return Duration.getInstance(days, TimeUnit.DAYS);
    }

    byte[] microsoftProject() {
        return content(new MSPDIWriter());
    }

    byte[] primaveraXml() {
        return content(new PrimaveraPMFileWriter());
    }

    byte[] primaveraText() {
        PrimaveraXERFileWriter writer = new PrimaveraXERFileWriter();
        writer.setCharset(StandardCharsets.UTF_8);
        return content(writer);
    }

    private byte[] content(ProjectWriter writer) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            writer.write(file, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }
}
