package guatu.bench.fidelity;

import guatu.scheduling.ScheduledActivity;
import java.time.LocalDateTime;
import java.util.List;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;

/**
 * The dates that a file stores. Microsoft Project refreshes late dates only of tasks that it looks at, so a file may hold some
 * that contradict its own links or its own finish; the reason says so.
 */
final class StoredDates {

    private final ProjectFile file;
    private final List<Task> leaves;
    private final LocalDateTime finish;

    StoredDates(ProjectFile file) {
        this.file = file;
        this.leaves = file.getTasks().stream().filter(StoredDates::isComparable).toList();
        this.finish = leaves.stream()
                .map(Task::getEarlyFinish)
                .max(LocalDateTime::compareTo)
                .orElse(LocalDateTime.MIN);
    }

    List<Task> leaves() {
        return leaves;
    }

    String reason(Task task, ScheduledActivity own, Compared field) {
        if (own == null) {
            return "left out of the plan";
        }
        if (!field.isLate()) {
            return "not explained";
        }
        for (Relation relation : file.getRelations().getSuccessors(task)) {
            Task after = relation.getSuccessorTask();
            if (relation.getType() == RelationType.FINISH_START
                    && relation.getLag().getDuration() == 0
                    && after.getLateStart() != null
                    && task.getLateFinish().isAfter(after.getLateStart())) {
                return "stored late dates break the link to task " + after.getUniqueID();
            }
        }
        if (task.getSuccessors().isEmpty()
                && task.getDeadline() == null
                && !task.getLateFinish().equals(finish)) {
            return "stored late finish is not the plan's own finish " + finish;
        }
        return task.getSuccessors().isEmpty() ? "not explained" : "follows from what comes after it";
    }

    private static boolean isComparable(Task task) {
        return !task.getSummary()
                && !task.getNull()
                && task.getActive()
                && task.getUniqueID() != null
                && task.getEarlyStart() != null
                && task.getEarlyFinish() != null
                && task.getLateStart() != null
                && task.getLateFinish() != null
                && task.getTotalSlack() != null;
    }
}
