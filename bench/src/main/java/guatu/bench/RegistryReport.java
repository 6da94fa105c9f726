package guatu.bench;

import guatu.bench.DatabaseLimit.Measured;
import guatu.bench.Report.Line;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** Writes what searching and filling the registry cost into bench/README.md. */
final class RegistryReport {

    private static final ReadmeSection SECTION = new ReadmeSection("registry", "bench/run-registry");

    private RegistryReport() {}

    public static void main(String[] arguments) throws Exception {
        List<Line> lines = Report.lines(Report.latest());
        DatabaseLimit database = DatabaseLimit.ofEmbedded();
        Measured reads = database.reads();
        int file = Math.max(
                1,
                lines.stream()
                        .filter(line -> line.page().equals("static file"))
                        .mapToInt(Line::p95)
                        .max()
                        .orElse(1));
        StringBuilder text = new StringBuilder(SECTION.opening());
        text.append("""
                Data: %,d firms with %,d names, %,d leads, %s on disk. %d users, half with rights over the whole city, half over one
                unit; each waits %.1f to %.1f s before the next page; %d s measured after %d s of warming up. One row read by its key,
                by %d connections over JDBC on the same database right after: p95 %.2f ms, %,.0f a second.

                | page | rights | requests | errors | p50 ms | p95 ms | p99 ms | p95 : static file's p95 |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """.formatted(
                        database.count("enterprise"),
                        database.count("enterprise_name"),
                        database.count("lead"),
                        database.size(),
                        Settings.USERS,
                        Settings.THINK_MILLISECONDS / 2000.0,
                        Settings.THINK_MILLISECONDS * 1.5 / 1000,
                        Settings.MEASURED.toSeconds(),
                        Settings.WARM_UP.toSeconds(),
                        Settings.USERS,
                        reads.milliseconds(0.95),
                        reads.perSecond()));
        for (Line line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %d | %d | %d | %d | %.1f |%n",
                    line.page(),
                    line.rights(),
                    line.count(),
                    line.errors(),
                    line.p50(),
                    line.p95(),
                    line.p99(),
                    line.p95() / (double) file));
        }
        if (Files.exists(RegistryLoad.TIMES)) {
            text.append("\n| import | seconds | firms a second |\n| --- | ---: | ---: |\n")
                    .append(Files.readString(RegistryLoad.TIMES));
        }
        text.append('\n');
        SECTION.write(text.toString());
        if (lines.stream().anyMatch(line -> line.errors() > 0)) {
            System.exit(1);
        }
    }
}
