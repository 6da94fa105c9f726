package guatu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures the commands import and export on a copy of a small city, from starting Java to its end. */
final class BulkReport {

    private static final ReadmeSection SECTION = new ReadmeSection("bulk", "bench/run-bulk");
    private static final String HEAP = "-Xmx1g";
    private static final Path DATA = Path.of("bench/target/bulk");

    private BulkReport() {}

    /** @param seconds from start to end; @param heapMegabytes what Java's collector found in use at most */
    private record Run(double seconds, double heapMegabytes) {}

    /** How many rows, how many units the city has. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rows = Integer.parseInt(arguments[0]);
        Path in = Path.of("bench/target/ledger.xlsx");
        Path out = Path.of("bench/target/exported.xlsx");
        LedgerFile.write(in, rows, Integer.parseInt(arguments[1]));
        remove(DATA);
        copy(Settings.DATA, DATA);
        Run imported = run("import", in.toString(), "--as=city");
        Run exported = run("export", out.toString());
        StringBuilder text = new StringBuilder(SECTION.opening());
        text.append("""
                Each line is a process of its own with `%s`, Java's start and the database's start and end in it.

                | what | seconds | most heap in use, MB | file, MB | goal |
                | --- | ---: | ---: | ---: | --- |
                """.formatted(HEAP));
        row(text, "import of %,d new initiatives from .xlsx".formatted(rows), imported, in, "60 s, 1 GiB");
        row(text, "export of the ledger: these, and 1,000 with plans and records", exported, out, "30 s");
        text.append('\n');
        SECTION.write(text.toString());
        remove(DATA);
    }

    private static void row(StringBuilder text, String what, Run run, Path file, String goal) throws IOException {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.1f | %s |%n",
                what,
                run.seconds(),
                run.heapMegabytes(),
                Files.size(file) / 1e6,
                goal));
    }

    private static Run run(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Settings.JAVA, HEAP, "-Xlog:gc:stdout", "-jar", Settings.JAR));
        words.addAll(List.of(command));
        words.add("--guatu.data=" + DATA);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        double most = 0;
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("][gc")) {
                    most = Math.max(most, before(line));
                } else {
                    said.append(line).append('\n');
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("%s failed: %s".formatted(command[0], said));
        }
        return new Run((System.nanoTime() - begun) / 1e9, most);
    }

    /** The heap in use before a collection: {@code 186M->64M(224M)}. */
    private static double before(String line) {
        var found = java.util.regex.Pattern.compile("(\\d+)M->").matcher(line);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(one -> {
                try {
                    Files.copy(one, to.resolve(from.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path one, java.io.IOException failure) throws IOException {
                Files.delete(one);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
