package guatu.bench.fidelity;

import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.exchange.Plan;
import guatu.scheduling.exchange.PlanFiles;
import guatu.scheduling.exchange.UnreadablePlanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.reader.UniversalProjectReader;

/**
 * Holds the plan engine against Microsoft Project: the early and late dates, total slack and critical flag that its files
 * store must be those that the engine reckons. Prints a line per file, and each difference with its reason.
 */
public final class MicrosoftProjectFidelity {

    private final Map<Compared, Integer> equal = new EnumMap<>(Compared.class);
    private int files;
    private int leaves;

    private MicrosoftProjectFidelity() {}

    /** @param words folders with .mpp and MSPDI .xml files */
    public static void main(String[] words) throws IOException {
        MicrosoftProjectFidelity fidelity = new MicrosoftProjectFidelity();
        for (String word : words) {
            try (Stream<Path> found = Files.walk(Path.of(word))) {
                for (Path file :
                        found.filter(MicrosoftProjectFidelity::isPlan).sorted().toList()) {
                    fidelity.compare(file);
                }
            }
        }
        System.out.printf("%d files, %d leaves, equal: %s%n", fidelity.files, fidelity.leaves, fidelity.equal);
    }

    private static boolean isPlan(Path file) {
        return Files.isRegularFile(file) && file.toString().matches("(?i).*\\.(mpp|xml)");
    }

    private void compare(Path path) {
        try {
            ProjectFile file = new UniversalProjectReader().read(path.toFile());
            if (file == null || !"Microsoft".equals(file.getProjectProperties().getFileApplication())) {
                return;
            }
            compare(path, file, PlanFiles.read(path, Optional.empty()));
        } catch (MPXJException unreadable) {
            System.out.printf("%s: not read (%s)%n", path.getFileName(), unreadable.getMessage());
        } catch (UnreadablePlanException unreadable) {
            System.out.printf("%s: refused (%s)%n", path.getFileName(), unreadable.getMessage());
        }
    }

    private void compare(Path path, ProjectFile file, Plan plan) {
        Map<String, ScheduledActivity> reckoned = new HashMap<>();
        plan.schedule().activities().forEach(one -> reckoned.put(one.activity().key(), one));
        Map<Compared, Integer> equalHere = new EnumMap<>(Compared.class);
        StringBuilder differences = new StringBuilder();
        StoredDates stored = new StoredDates(file);
        List<Task> comparable = stored.leaves();
        for (Task task : comparable) {
            ScheduledActivity own = reckoned.get(String.valueOf(task.getUniqueID()));
            for (Compared field : Compared.values()) {
                if (own != null && field.isEqual(task, own, plan)) {
                    equalHere.merge(field, 1, Integer::sum);
                } else {
                    differences.append("    %s %s: stored %s, reckoned %s: %s%n"
                            .formatted(
                                    task.getUniqueID(),
                                    field,
                                    field.stored(task),
                                    own == null ? "nothing" : field.reckoned(own),
                                    stored.reason(task, own, field)));
                }
            }
        }
        if (comparable.isEmpty()) {
            return;
        }
        files++;
        leaves += comparable.size();
        equalHere.forEach((field, count) -> equal.merge(field, count, Integer::sum));
        System.out.printf(
                "%s: %d leaves, equal: %s%n%s", path.getFileName(), comparable.size(), equalHere, differences);
    }
}
