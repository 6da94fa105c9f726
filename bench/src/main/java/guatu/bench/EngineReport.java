package guatu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what JMH measured of the plan engine, prints it, and writes it into bench/README.md. */
final class EngineReport {

    private static final String BEGIN = "<!-- engine: written by bench/run-engine -->";
    private static final String END = "<!-- end of engine -->";
    private static final int PEER_ACTIVITIES = 5_000;

    private final List<JsonNode> results = new ArrayList<>();

    private EngineReport(JsonNode json) {
        json.forEach(results::add);
    }

    /** The file of JMH's results; with a second argument nothing is written. */
    public static void main(String[] arguments) throws IOException {
        String figures =
                new EngineReport(new ObjectMapper().readTree(new File(arguments[0]))).figures();
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
        double pass = score("PassBenchmark.pass", String.valueOf(PEER_ACTIVITIES));
        double peer = score("PeerBenchmark.schedule", "");
        StringBuilder text = new StringBuilder(
                """

                %s, by `bench/run-engine`, on %s, one core of %d, %d GB, %s, Java %s.

                | what | measured | goal |
                | --- | ---: | ---: |
                | both passes, floats and dates of %,d activities, activities a second | %,.0f million | |
                | MPXJ's MicrosoftScheduler on the same network, without floats, activities a second | %,.0f | |
                | ratio | %,.0f | 1,000 |
                | a city: 100,000 networks of 20 activities, built, passed and dated | %.3f s | 0.25 s |
                | one activity of 10,000 changed, mean | %.1f µs | 50 µs |
                | half of the changes take at most | %.2f µs | |
                | 99 in 100 changes take at most | %.1f µs | |

                | activities | both passes, floats and dates | each activity | the same bytes, only read and written in sequence |
                | ---: | ---: | ---: | ---: |
                """
                        .formatted(
                                LocalDate.now(ZoneId.systemDefault()),
                                machine.processor(),
                                machine.cores(),
                                machine.memoryGigabytes(),
                                machine.system(),
                                machine.java(),
                                PEER_ACTIVITIES,
                                PEER_ACTIVITIES / pass,
                                PEER_ACTIVITIES / peer * 1e6,
                                peer / pass,
                                score("CityBenchmark.city", "") / 1e3,
                                score("ChangeBenchmark.change", ""),
                                percentile("50.0"),
                                percentile("99.0")));
        results.stream().filter(result -> named(result, "PassBenchmark.pass")).forEach(result -> {
            int activities = Integer.parseInt(result.path("params").path("activities").asText());
            double microseconds = result.path("primaryMetric").path("score").asDouble();
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %,.1f µs | %.1f ns | %.1f ns |%n",
                    activities,
                    microseconds,
                    microseconds * 1e3 / activities,
                    score("MemoryBenchmark.memory", String.valueOf(activities)) * 1e3 / activities));
        });
        return text.append('\n').toString();
    }

    private double score(String benchmark, String activities) {
        return results.stream()
                .filter(result -> named(result, benchmark)
                        && result.path("mode").asText().equals("avgt")
                        && result.path("params").path("activities").asText("").equals(activities))
                .mapToDouble(result -> result.path("primaryMetric").path("score").asDouble())
                .findFirst()
                .orElseThrow();
    }

    private double percentile(String percent) {
        return results.stream()
                .filter(result -> named(result, "ChangeBenchmark.change")
                        && result.path("mode").asText().equals("sample"))
                .mapToDouble(result -> result.path("primaryMetric")
                        .path("scorePercentiles")
                        .path(percent)
                        .asDouble())
                .findFirst()
                .orElseThrow();
    }

    private static boolean named(JsonNode result, String benchmark) {
        return result.path("benchmark").asText().endsWith("." + benchmark);
    }
}
