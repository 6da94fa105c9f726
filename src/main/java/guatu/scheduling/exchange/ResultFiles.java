package guatu.scheduling.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the result of each file goes: under its own name with the ending of the format, its old ending kept if two meet. */
final class ResultFiles {

    private final ScheduleOptions options;
    private final Map<String, Integer> stems = new HashMap<>();

    ResultFiles(ScheduleOptions options) {
        this.options = options;
        options.files().forEach(file -> stems.merge(stem(file), 1, Integer::sum));
    }

    /** Empty for the command's own output. */
    Optional<Path> of(Path file) {
        if (options.outFolder().isEmpty()) {
            return options.out();
        }
        String name = stems.getOrDefault(stem(file), 0) > 1 ? String.valueOf(file.getFileName()) : stem(file);
        return Optional.of(
                options.outFolder().get().resolve(name + "." + options.format().extension()));
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
