package guatu.scheduling.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mpxj.ProjectFile;
import org.mpxj.Task;

/**
 * The tasks of a file that become activities: those that take part in its schedule, and the summaries above them. The
 * project's own line, blank lines and inactive tasks don't.
 */
final class KeptTasks {

    private final Set<Task> kept = new LinkedHashSet<>();

    KeptTasks(ProjectFile file, List<Finding> findings) {
        Set<Task> wanted = new LinkedHashSet<>();
        for (Task task : file.getTasks()) {
            if (isBlank(task) || (isSummary(task) && !isInserted(task))) {
                continue;
            }
            if (!task.getActive()) {
                findings.add(new Finding(uid(task), Finding.Kind.INACTIVE, ""));
                continue;
            }
            if (isInserted(task)) {
                findings.add(new Finding(uid(task), Finding.Kind.SUBPROJECT, ""));
            }
            for (Task at = task; at != null && !isProjectLine(at); at = at.getParentTask()) {
                wanted.add(at);
            }
        }
        file.getTasks().stream().filter(wanted::contains).forEach(kept::add);
    }

    List<Task> inOrder() {
        return new ArrayList<>(kept);
    }

    boolean contains(Task task) {
        return kept.contains(task);
    }

    Optional<String> parent(Task task) {
        Task parent = task.getParentTask();
        return parent == null || !kept.contains(parent) ? Optional.empty() : Optional.of(uid(parent));
    }

    /** A summary whose tasks are in this file. */
    static boolean isSummary(Task task) {
        return task.getSummary() && !isInserted(task);
    }

    /** Another file stands here, of which this one knows the dates alone. */
    static boolean isInserted(Task task) {
        return task.getExternalProject() && task.getChildTasks().isEmpty();
    }

    static String uid(Task task) {
        return String.valueOf(task.getUniqueID());
    }

    private static boolean isBlank(Task task) {
        return task.getNull() || task.getUniqueID() == null;
    }

    private static boolean isProjectLine(Task task) {
        return task.getSummary()
                && task.getParentTask() == null
                && Integer.valueOf(0).equals(task.getID());
    }
}
