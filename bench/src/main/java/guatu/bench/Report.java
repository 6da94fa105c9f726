package guatu.bench;

import guatu.bench.DatabaseLimit.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what Gatling measured, measures the database's own limit on the same data, and writes both into bench/README.md. */
final class Report {

    private static final String BEGIN = "<!-- figures: written by bench/run -->";
    private static final String END = "<!-- end of figures -->";
    /** The statistics in Gatling's report: a row a request, numbered columns. */
    private static final Pattern ROW = Pattern.compile("class=\"ellipsed-name\">([^<]+)</span>(.*?)</tr>", Pattern.DOTALL);

    private static final Pattern COLUMN = Pattern.compile("col-(\\d+)\">([\\d.]+)</td>");
    private static final int REQUESTS = 2;
    private static final int ERRORS = 4;
    private static final int P50 = 8;
    private static final int P95 = 10;
    private static final int P99 = 11;

    private Report() {}

    /** @param p50 milliseconds, like the others */
    record Line(String page, String rights, int count, int errors, int p50, int p95, int p99) {}

    public static void main(String[] arguments) throws Exception {
        List<Line> lines = lines(latest());
        DatabaseLimit database = DatabaseLimit.ofEmbedded();
        try (Connection connection = database.plain()) {
            String plans = SlowestStatements.plans(connection);
            Files.writeString(Path.of("bench/target/plans.txt"), plans);
            System.out.println("The slowest statements, also in bench/target/plans.txt:\n" + plans);
        }
        Growth.keep(
                database.count("initiative"),
                lines.stream().collect(Collectors.toMap(line -> line.page() + ", " + line.rights(), Line::p95)));
        String figures = figures(lines, database, String.join(" ", arguments));
        System.out.println(figures);
        Path readme = Path.of("bench/README.md");
        String text = Files.readString(readme);
        Files.writeString(
                readme,
                text.substring(0, text.indexOf(BEGIN)) + BEGIN + "\n" + figures + text.substring(text.indexOf(END)));
        PageTable.failOnErrors(lines);
    }

    /** Whatever it is called: other benchmarks leave theirs beside it. */
    static Path latest() throws IOException {
        try (Stream<Path> runs = Files.list(Settings.RESULTS)) {
            return runs.map(run -> run.resolve("index.html"))
                    .filter(Files::exists)
                    .max(Comparator.comparing(run -> run.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("found no result of Gatling in " + Settings.RESULTS));
        }
    }

    static List<Line> lines(Path report) throws IOException {
        List<Line> lines = new ArrayList<>();
        Matcher rows = ROW.matcher(Files.readString(report));
        while (rows.find()) {
            String[] name = rows.group(1).split(" \\| ");
            if (name.length == 2 && !name[0].startsWith(PageLoad.WARM_UP)) {
                Map<Integer, Integer> columns = new HashMap<>();
                COLUMN.matcher(rows.group(2))
                        .results()
                        .forEach(column -> columns.put(
                                Integer.valueOf(column.group(1)), (int) Double.parseDouble(column.group(2))));
                lines.add(new Line(
                        name[0],
                        name[1],
                        columns.get(REQUESTS),
                        columns.get(ERRORS),
                        columns.getOrDefault(P50, 0),
                        columns.getOrDefault(P95, 0),
                        columns.getOrDefault(P99, 0)));
            }
        }
        lines.sort(Comparator.comparing(Line::page).thenComparing(Line::rights));
        return lines;
    }

    private static String figures(List<Line> lines, DatabaseLimit database, String command) throws Exception {
        Machine machine = Machine.here();
        Measured reads = database.reads();
        Measured commits = database.commits();
        StringBuilder text = new StringBuilder();
        text.append(
                """

                %s, by `%s`, on %s, %d cores (the load, the application and its database share them), %d GB, %s, Java %s.

                Data: %,d initiatives, %,d activities, %,d progress records, %s on disk. %s

                %s"""
                        .formatted(
                                LocalDate.now(ZoneId.systemDefault()),
                                command,
                                machine.processor(),
                                machine.cores(),
                                machine.memoryGigabytes(),
                                machine.system(),
                                machine.java(),
                                database.count("initiative"),
                                database.count("activity"),
                                database.count("progress"),
                                database.size(),
                                PageTable.load(),
                                PageTable.of(lines)));
        text.append("""

                The same machine's limit, measured right after on the same database with %d connections over JDBC:

                | operation | per second | p50 ms | p95 ms | p99 ms |
                | --- | ---: | ---: | ---: | ---: |
                """.formatted(Settings.USERS));
        row(text, "read one row by its key", reads);
        row(text, "change one row, durably", commits);
        text.append('\n').append(FirstPage.words()).append('\n');
        return text.append(Growth.table()).toString();
    }

    private static void row(StringBuilder text, String operation, Measured measured) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.2f | %.2f |%n",
                operation,
                measured.perSecond(),
                measured.milliseconds(0.5),
                measured.milliseconds(0.95),
                measured.milliseconds(0.99)));
    }
}
