package guatu.scheduling.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

/** A small file of Microsoft Project, as its own program would write it. */
final class SampleProject {

    static final LocalDateTime MONDAY = LocalDateTime.of(2026, 6, 1, 8, 0);

    private final ProjectFile file = new ProjectFile();

    SampleProject() {
        file.setDefaultCalendar(file.addDefaultBaseCalendar());
        file.getProjectProperties().setStartDate(MONDAY);
    }

    ProjectFile file() {
        return file;
    }

    Task task(String name, int days) {
        return fill(file.addTask(), name, days);
    }

    Task task(Task summary, String name, int days) {
        return fill(summary.addTask(), name, days);
    }

    SampleProject link(Task predecessor, Task successor, RelationType type, int days) {
        successor.addPredecessor(new Relation.Builder()
                .predecessorTask(predecessor)
                .type(type)
                .lag(Duration.getInstance(days, TimeUnit.DAYS)));
        return this;
    }

    void place(Task task, LocalDateTime start, LocalDateTime finish) {
        task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        task.setStart(start);
        task.setFinish(finish);
    }

    void noEarlierThan(Task task, LocalDateTime date) {
        task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
        task.setConstraintDate(date);
    }

    void dayOff(LocalDate date) {
        file.getDefaultCalendar().addCalendarException(date);
    }

    void worksOn(Task task, String person, LocalDate absent) throws Exception {
        Resource resource = file.addResource();
        resource.setName(person);
        ProjectCalendar calendar = resource.addCalendar();
        calendar.setName(person);
        calendar.setParent(file.getDefaultCalendar());
        calendar.addCalendarException(absent);
        task.addResourceAssignment(resource);
    }

    byte[] mspdi() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            new MSPDIWriter().write(file, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    private static Task fill(Task task, String name, int days) {
        task.setName(name);
        task.setDuration(Duration.getInstance(days, TimeUnit.DAYS));
        task.setRemainingDuration(Duration.getInstance(days, TimeUnit.DAYS));
        return task;
    }
}
