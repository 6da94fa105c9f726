package guatu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the time from starting Java to the answer of the first page: the best and the median of several starts. */
final class StartReport {

    private static final ReadmeSection SECTION = new ReadmeSection("start", "bench/run-start");
    private static final int STARTS = 5;
    private static final int PAUSE_MILLISECONDS = 5;
    private static final int GIVE_UP_SECONDS = 120;

    private StartReport() {}

    /** The folder that bin/prepare made. */
    public static void main(String[] arguments) throws Exception {
        Path prepared = Path.of(arguments[0]);
        String cache = "-XX:AOTCache=" + prepared.resolve("guatu.aot");
        String laidOut = prepared.resolve("guatu.jar").toString();
        List<String> own = List.of("--guatu.data=" + Settings.DATA);
        StringBuilder text = new StringBuilder(SECTION.opening());
        text.append("""
                %d starts each, with `%s`, on a folder of a small city; the page is the one for signing in.

                | start | median s | best s | goal s |
                | --- | ---: | ---: | ---: |
                """.formatted(STARTS, String.join(" ", Settings.FLAGS)));
        row(text, "`java -jar guatu.jar`, its own PostgreSQL started too", starts(List.of(), Settings.JAR, own), "6");
        row(text, "laid out with a cache, its own PostgreSQL started too", starts(List.of(cache), laidOut, own), "");
        Process serving = start(List.of(), Settings.JAR, own, Settings.PORT + 1);
        try {
            answered(serving, Settings.PORT + 1);
            String port = Files.readAllLines(Settings.DATA.resolve("postgres/postmaster.pid")).get(3).strip();
            List<String> server = List.of(
                    "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=" + ServerPassword.in(Settings.DATA),
                    "--guatu.data=" + Settings.DATA);
            row(text, "`java -jar guatu.jar` beside a database that runs", starts(List.of(), Settings.JAR, server), "");
            row(text, "laid out with a cache, beside a database that runs", starts(List.of(cache), laidOut, server), "2.5");
        } finally {
            stop(serving);
        }
        SECTION.write(text.append('\n').toString());
    }

    private static void row(StringBuilder text, String what, double[] seconds, String goal) {
        text.append(String.format(
                Locale.ROOT, "| %s | %.2f | %.2f | %s |%n", what, seconds[STARTS / 2], seconds[0], goal));
    }

    private static double[] starts(List<String> options, String jar, List<String> arguments) throws Exception {
        double[] seconds = new double[STARTS];
        for (int number = 0; number < STARTS; number++) {
            long begun = System.nanoTime();
            Process process = start(options, jar, arguments, Settings.PORT);
            try {
                answered(process, Settings.PORT);
                seconds[number] = (System.nanoTime() - begun) / 1e9;
            } finally {
                stop(process);
            }
        }
        java.util.Arrays.sort(seconds);
        return seconds;
    }

    private static Process start(List<String> options, String jar, List<String> arguments, int port) throws IOException {
        List<String> words = new ArrayList<>(List.of(Settings.JAVA));
        words.addAll(Settings.FLAGS);
        words.addAll(options);
        words.addAll(List.of("-jar", jar, "--server.port=" + port, "--server.address=127.0.0.1"));
        words.addAll(arguments);
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("bench/target/start.log").toFile())
                .start();
    }

    private static void answered(Process process, int port) throws IOException, InterruptedException {
        long end = System.nanoTime() + GIVE_UP_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end && process.isAlive()) {
            try (PlainConnection connection = new PlainConnection(port)) {
                if (connection.get("/login", Map.of()).status() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        }
        throw new IOException("The application did not start; see bench/target/start.log");
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
