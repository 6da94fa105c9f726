package guatu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The part of bench/README.md that one command writes.
 *
 * @param name stands in the marks before and after it
 */
public record ReadmeSection(String name, String command) {

    private static final Path README = Path.of("bench/README.md");

    /** The day, the command and the machine. */
    public String opening() throws IOException {
        Machine machine = Machine.here();
        return """

                %s, by `%s`, on %s, %d cores (the load, the application and its database share them), %d GB, %s, Java %s.

                """
                .formatted(
                        LocalDate.now(ZoneId.systemDefault()),
                        command,
                        machine.processor(),
                        machine.cores(),
                        machine.memoryGigabytes(),
                        machine.system(),
                        machine.java());
    }

    /** Prints the figures, and keeps them unless {@code BENCH_LOOK} is set. */
    public void write(String figures) throws IOException {
        System.out.println(figures);
        if (System.getenv("BENCH_LOOK") != null) {
            return;
        }
        String begin = "<!-- %s: written by %s -->".formatted(name, command);
        String end = "<!-- end of %s -->".formatted(name);
        String text = Files.readString(README);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException("%s has no section between %s and %s. Try: put the two lines there".formatted(README, begin, end));
        }
        Files.writeString(README, text.substring(0, from) + begin + "\n" + figures + text.substring(to));
    }
}
