package guatu.bench;

import guatu.bench.Report.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Writes what the pages of promotion cost into bench/README.md. */
final class PromotionReport {

    private static final String BEGIN = "<!-- figures: written by bench/run-promotion -->";
    private static final String END = "<!-- end of promotion's figures -->";

    private PromotionReport() {}

    public static void main(String[] arguments) throws Exception {
        List<Line> lines = Report.lines(Report.latest());
        DatabaseLimit database = DatabaseLimit.ofEmbedded();
        int file = Math.max(
                1,
                lines.stream()
                        .filter(line -> line.page().equals("static file"))
                        .mapToInt(Line::p95)
                        .max()
                        .orElse(1));
        Machine machine = Machine.here();
        StringBuilder text = new StringBuilder("""

                %s, by `%s`, on %s, %d cores (the load, the application and its database share them), %d GB, %s, Java %s.

                Data: %,d leads, %,d contacts, %,d moves, %s on disk. %d users, half with rights over the whole city, half over
                one unit; each waits %.1f to %.1f s before the next page; %d s measured after %d s of warming up.

                | page | rights | requests | errors | p50 ms | p95 ms | p99 ms | p95 : static file's p95 |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """.formatted(
                        LocalDate.now(ZoneId.systemDefault()),
                        String.join(" ", arguments),
                        machine.processor(),
                        machine.cores(),
                        machine.memoryGigabytes(),
                        machine.system(),
                        machine.java(),
                        database.count("lead"),
                        database.count("lead_contact"),
                        database.count("lead_step"),
                        database.size(),
                        Settings.USERS,
                        Settings.THINK_MILLISECONDS / 2000.0,
                        Settings.THINK_MILLISECONDS * 1.5 / 1000,
                        Settings.MEASURED.toSeconds(),
                        Settings.WARM_UP.toSeconds()));
        for (Line line : lines) {
            text.append("| %s | %s | %d | %d | %d | %d | %d | %.1f |%n"
                    .formatted(
                            line.page(),
                            line.rights(),
                            line.count(),
                            line.errors(),
                            line.p50(),
                            line.p95(),
                            line.p99(),
                            line.p95() / (double) file));
        }
        System.out.println(text);
        Path readme = Path.of("bench/README.md");
        String kept = Files.readString(readme);
        Files.writeString(
                readme,
                kept.substring(0, kept.indexOf(BEGIN)) + BEGIN + "\n" + text + "\n"
                        + kept.substring(kept.indexOf(END)));
        if (lines.stream().anyMatch(line -> line.errors() > 0)) {
            System.exit(1);
        }
    }
}
