package guatu.bench;

import guatu.bench.DatabaseLimit.Measured;
import guatu.bench.Report.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/** Writes what the pages of supervision cost into bench/README.md, beside what the machine itself can do. */
final class SupervisionReport {

    private static final ReadmeSection SECTION = new ReadmeSection("supervision", "bench/run-supervision");

    private SupervisionReport() {}

    public static void main(String[] arguments) throws Exception {
        List<Line> lines = Report.lines(Report.latest());
        DatabaseLimit database = DatabaseLimit.ofEmbedded();
        try (Connection connection = database.plain()) {
            Files.writeString(Path.of("bench/target/supervision-plans.txt"), SlowestStatements.plans(connection));
        }
        Measured reads = database.reads();
        SECTION.write(SECTION.opening()
                + """
                Data: %,d initiatives, %,d whistles with %,d steps, %,d orders with %,d entries, %,d visits, %,d messages, %s on disk.
                %s One row read by its key over JDBC by as many connections, right after: p95 %.2f ms.

                %s
                """.formatted(
                        database.count("initiative"),
                        database.count("whistle"),
                        database.count("whistle_step"),
                        database.count("supervision_order"),
                        database.count("supervision_order_entry"),
                        database.count("onsite_visit"),
                        database.count("message"),
                        database.size(),
                        PageTable.load(),
                        reads.milliseconds(0.95),
                        PageTable.of(lines)));
        PageTable.failOnErrors(lines);
    }
}
