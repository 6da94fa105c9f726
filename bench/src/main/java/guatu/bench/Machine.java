package guatu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
record Machine(String processor, int cores, long memoryGigabytes, String system, String java) {

    static Machine here() throws IOException {
        return new Machine(
                line(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(number(line(Path.of("/proc/meminfo"), "MemTotal")) / 1024.0 / 1024.0),
                System.getProperty("os.name") + " " + System.getProperty("os.version").replaceFirst("-.*", ""),
                System.getProperty("java.version"));
    }

    private static String line(Path file, String key) throws IOException {
        if (!Files.isReadable(file)) {
            return "not known";
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("not known");
    }

    private static long number(String kilobytes) {
        String digits = kilobytes.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
