package guatu.bench;

import guatu.bench.DatabaseLimit.Measured;
import guatu.bench.Report.Line;
import java.nio.file.Files;
import java.util.List;

/** Writes what searching and filling the registry cost into bench/README.md. */
final class RegistryReport {

    private static final ReadmeSection SECTION = new ReadmeSection("registry", "bench/run-registry");

    private RegistryReport() {}

    public static void main(String[] arguments) throws Exception {
        List<Line> lines = Report.lines(Report.latest());
        DatabaseLimit database = DatabaseLimit.ofEmbedded();
        Measured reads = database.reads();
        StringBuilder text = new StringBuilder(SECTION.opening())
                .append("""
                        Data: %,d firms with %,d names, %,d leads, %s on disk. %s One row read by its key, by %d connections over JDBC on
                        the same database right after: p95 %.2f ms, %,.0f a second.

                        %s""".formatted(
                                database.count("enterprise"),
                                database.count("enterprise_name"),
                                database.count("lead"),
                                database.size(),
                                PageTable.load(),
                                Settings.USERS,
                                reads.milliseconds(0.95),
                                reads.perSecond(),
                                PageTable.of(lines)));
        if (Files.exists(RegistryLoad.TIMES)) {
            text.append("\n| import | seconds | firms a second |\n| --- | ---: | ---: |\n")
                    .append(Files.readString(RegistryLoad.TIMES));
        }
        SECTION.write(text.append('\n').toString());
        PageTable.failOnErrors(lines);
    }
}
