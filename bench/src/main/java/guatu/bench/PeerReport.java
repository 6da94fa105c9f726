package guatu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what {@code bench/run-redmine} measured of both programs, prints it, and writes it into bench/README.md. */
final class PeerReport {

    private static final String BEGIN = "<!-- redmine: written by bench/run-redmine -->";
    private static final String END = "<!-- end of redmine -->";

    private static final double GOAL = 50;

    /** What each scenario is in Redmine and here. */
    private static final Map<String, String> SCENARIOS = scenarios();

    private PeerReport() {}

    private static Map<String, String> scenarios() {
        Map<String, String> scenarios = new LinkedHashMap<>();
        scenarios.put("list", "list, 100 rows: a project's issues; the whole city's initiatives");
        scenarios.put("filtered", "filtered list: open, of one person, due this month; red projects, the latest first");
        scenarios.put("search", "search in Chinese for two characters: 接口; 传感");
        scenarios.put("item", "one item's page");
        scenarios.put("gantt", "Gantt of 500 activities: a project's; an initiative's whole page");
        scenarios.put("update", "update with a note");
        return scenarios;
    }

    /** @param p95 milliseconds */
    private record Measured(double perSecond, double p95, int errors, int bytes) {

        static Measured of(String line) {
            String[] numbers = line.strip().split(" ");
            return new Measured(
                    Double.parseDouble(numbers[0]),
                    Double.parseDouble(numbers[2]),
                    Integer.parseInt(numbers[3]),
                    Integer.parseInt(numbers[4]));
        }
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] columns = line.split("\t");
            measured.put(columns[0] + " " + columns[1], Measured.of(columns[2]));
        }
        String figures = figures(measured);
        System.out.println(figures);
        Path readme = Path.of("bench/README.md");
        String text = Files.readString(readme);
        Files.writeString(
                readme,
                text.substring(0, text.indexOf(BEGIN)) + BEGIN + "\n" + figures + text.substring(text.indexOf(END)));
    }

    private static String figures(Map<String, Measured> measured) throws IOException {
        Machine machine = Machine.here();
        StringBuilder text = new StringBuilder(
                """

                %s, by `bench/run-redmine`, on %s, %d cores (load, program and database share them), %d GB, %s, Java %s.

                | what | Redmine a second | p95 ms | errors | bytes | Guatu a second | p95 ms | errors | bytes | ratio | goal |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """
                        .formatted(
                                LocalDate.now(ZoneId.systemDefault()),
                                machine.processor(),
                                machine.cores(),
                                machine.memoryGigabytes(),
                                machine.system(),
                                machine.java()));
        SCENARIOS.forEach((scenario, words) -> {
            Measured redmine = measured.get("redmine " + scenario);
            Measured guatu = measured.get("guatu " + scenario);
            if (redmine != null && guatu != null) {
                double ratio = guatu.perSecond() / redmine.perSecond();
                text.append("| %s | %s | %s | %.1f | %s |%n"
                        .formatted(words, columns(redmine), columns(guatu), ratio, ratio >= GOAL ? "50" : "50, not met"));
            }
        });
        return text.append('\n').toString();
    }

    private static String columns(Measured one) {
        return "%.1f | %.0f | %d | %,d".formatted(one.perSecond(), one.p95(), one.errors(), one.bytes());
    }
}
