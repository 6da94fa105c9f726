package guatu.bench;

import guatu.bench.DatabaseLimit.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Measures what recording progress costs over HTTP, and the database's own limit right after, and writes both into bench/README.md. */
final class RecordingReport {

    private static final ReadmeSection SECTION = new ReadmeSection("recording", "bench/run-recording");
    private static final int USERS = 50;
    private static final int CONNECTIONS = 20;
    private static final Duration THINK = Duration.ofSeconds(1);

    /** Redmine 5 on two cores at 20 connections: an update with a note, records a second. */
    private static final double REDMINE = 26.6;

    private RecordingReport() {}

    public static void main(String[] arguments) throws Exception {
        DatabaseLimit database = DatabaseLimit.ofEmbedded();
        RecordingLoad load = new RecordingLoad(Recorder.several(USERS));
        load.flatOut(CONNECTIONS, Settings.WARM_UP);
        load.thinking(USERS, THINK, Duration.ofSeconds(5));
        Measured thinking = load.thinking(USERS, THINK, Settings.MEASURED);
        Measured flatOut = load.flatOut(CONNECTIONS, Settings.MEASURED);
        Measured commits = database.commits();
        StringBuilder text = new StringBuilder(SECTION.opening());
        text.append("""
                Data: %,d initiatives, %,d activities, %,d progress records, %s on disk. Every record checks rights, writes the record, the
                activity's state, the light, the audit entry and the word to open pages, in one transaction.

                | what | per second | p50 ms | p95 ms | p99 ms | goal |
                | --- | ---: | ---: | ---: | ---: | --- |
                """
                .formatted(
                        database.count("initiative"),
                        database.count("activity"),
                        database.count("progress"),
                        database.size()));
        row(text, "the form is sent, %d users, %d s to think".formatted(USERS, THINK.toSeconds()), thinking, "p95 50 ms");
        row(
                text,
                "by the API, %d connections, no time to think".formatted(CONNECTIONS),
                flatOut,
                "a tenth of the next line");
        row(text, "one row changed, durably, %d connections, JDBC".formatted(Settings.USERS), commits, "");
        text.append("""

                The application is started with `%s`; after this load %.0f MB of it are resident (goal: 500).
                By the API: %.3f of single-row commits; %.0f times Redmine 5's update with a note (%.1f a second, measured once on two cores).

                """
                .formatted(
                        String.join(" ", Settings.FLAGS),
                        residentMegabytes(),
                        flatOut.perSecond() / commits.perSecond(), flatOut.perSecond() / REDMINE, REDMINE));
        SECTION.write(text.toString());
    }

    private static double residentMegabytes() throws IOException {
        Path status = Path.of("/proc/" + Settings.APPLICATION + "/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void row(StringBuilder text, String what, Measured measured, String goal) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.2f | %.2f | %s |%n",
                what,
                measured.perSecond(),
                measured.milliseconds(0.5),
                measured.milliseconds(0.95),
                measured.milliseconds(0.99),
                goal));
    }
}
