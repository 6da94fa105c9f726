package guatu.bench;

import guatu.bench.DatabaseLimit.Measured;
import guatu.bench.Report.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/** Writes what the pages of supervision cost into bench/README.md, beside what the machine itself can do. */
final class SupervisionReport {

    private SupervisionReport() {}

    public static void main(String[] arguments) throws Exception {
        List<Line> lines = Report.lines(Report.latest());
        DatabaseLimit database = DatabaseLimit.ofEmbedded();
        try (Connection connection = database.plain()) {
            Files.writeString(Path.of("bench/target/supervision-plans.txt"), SlowestStatements.plans(connection));
        }
        Measured reads = database.reads();
        int fileP95 = Math.max(
                1,
                lines.stream()
                        .filter(line -> line.page().equals("static file"))
                        .mapToInt(Line::p95)
                        .max()
                        .orElse(1));
        ReadmeSection section = new ReadmeSection("supervision", "bench/run-supervision");
        StringBuilder text = new StringBuilder(section.opening()).append("""
                Data: %,d initiatives, %,d whistles with %,d steps, %,d orders with %,d entries, %,d visits, %,d messages, %s on disk.
                %d users, half with rights over the whole city, half over one unit; each waits %.1f to %.1f s before the next page; %d s
                measured after %d s of warming up. One row read by its key over JDBC by as many connections, right after: p95 %.2f ms.

                | page | rights | requests | errors | p50 ms | p95 ms | p99 ms | p95 : static file's p95 | p95 : one row's p95 |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """.formatted(
                        database.count("initiative"),
                        database.count("whistle"),
                        database.count("whistle_step"),
                        database.count("supervision_order"),
                        database.count("supervision_order_entry"),
                        database.count("onsite_visit"),
                        database.count("message"),
                        database.size(),
                        Settings.USERS,
                        Settings.THINK_MILLISECONDS / 2000.0,
                        Settings.THINK_MILLISECONDS * 1.5 / 1000,
                        Settings.MEASURED.toSeconds(),
                        Settings.WARM_UP.toSeconds(),
                        reads.milliseconds(0.95)));
        for (Line line : lines) {
            text.append("| %s | %s | %d | %d | %d | %d | %d | %.1f | %.0f |%n"
                    .formatted(
                            line.page(),
                            line.rights(),
                            line.count(),
                            line.errors(),
                            line.p50(),
                            line.p95(),
                            line.p99(),
                            line.p95() / (double) fileP95,
                            line.p95() / reads.milliseconds(0.95)));
        }
        section.write(text.append('\n').toString());
        if (lines.stream().anyMatch(line -> line.errors() > 0)) {
            System.exit(1);
        }
    }
}
