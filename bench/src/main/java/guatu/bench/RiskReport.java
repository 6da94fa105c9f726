package guatu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/** Reads what JMH measured of simulations, prints it, and writes it into bench/README.md. */
final class RiskReport {

    private static final String BEGIN = "<!-- risk: written by bench/run-engine risk -->";
    private static final String END = "<!-- end of risk -->";

    private final JsonNode results;

    private RiskReport(JsonNode results) {
        this.results = results;
    }

    /** The file of JMH's results; with a second argument nothing is written. */
    public static void main(String[] arguments) throws IOException {
        String figures = new RiskReport(new ObjectMapper().readTree(new File(arguments[0]))).figures();
        System.out.println(figures);
        if (arguments.length == 1) {
            Path readme = Path.of("bench/README.md");
            String text = Files.readString(readme);
            String before = text.substring(0, text.indexOf(BEGIN));
            Files.writeString(readme, before + BEGIN + "\n" + figures + text.substring(text.indexOf(END)));
        }
    }

    private String figures() throws IOException {
        Machine machine = Machine.here();
        double forecast = milliseconds("RiskBenchmark.forecast", "1");
        double naive = milliseconds("NaiveBenchmark.completions", "");
        return """

                %s, by `bench/run-engine risk`, on %s, %d cores, %d GB, %s, Java %s.

                | what | one thread | two threads | goal |
                | --- | ---: | ---: | ---: |
                | days on which the plan may finish | %.0f ms | %.0f ms | |
                | the same, and how much every activity matters | %.0f ms | %.0f ms | 300 ms |
                | the same, with what each of three factors and three events costs | %.0f ms | %.0f ms | |
                | a plain simulation: days and what is critical, no rank correlations | %.0f ms | | |
                | its time in that of the second line | %.1f | | |
                | a city: 1,000 runs of each of 100,000 plans of 20 activities, with factors and events | %.1f s | | |

                """
                .formatted(
                        LocalDate.now(ZoneId.systemDefault()),
                        machine.processor(),
                        machine.cores(),
                        machine.memoryGigabytes(),
                        machine.system(),
                        machine.java(),
                        milliseconds("RiskBenchmark.finishDates", "1"),
                        milliseconds("RiskBenchmark.finishDates", "2"),
                        forecast,
                        milliseconds("RiskBenchmark.forecast", "2"),
                        milliseconds("RiskBenchmark.forecastWithDrivers", "1"),
                        milliseconds("RiskBenchmark.forecastWithDrivers", "2"),
                        naive,
                        naive / forecast,
                        milliseconds("RiskCityBenchmark.finishDates", "") * 100 / 1e3);
    }

    private double milliseconds(String benchmark, String threads) {
        for (JsonNode result : results) {
            if (result.path("benchmark").asText().endsWith("." + benchmark)
                    && result.path("params").path("threads").asText("").equals(threads)) {
                return result.path("primaryMetric").path("score").asDouble();
            }
        }
        throw new IllegalStateException(
                "Found no result of %s. Expected one. Try bench/target/risk.log.".formatted(benchmark));
    }
}
