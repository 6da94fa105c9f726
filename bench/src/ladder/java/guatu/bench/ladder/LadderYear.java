package guatu.bench.ladder;

import guatu.bench.ReadmeSection;
import guatu.rules.yaml.RuleReader;
import guatu.supervision.ladder.LadderRule;
import guatu.supervision.ladder.Rung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Lets the same year happen without the ladder, with it, and with one whose higher rungs change nothing, and writes what differs into bench/README.md. */
public final class LadderYear {

    private static final Map<Rung, Double> NO_HELP = Map.of();

    /** How much faster work goes when the rung stands behind it: an assumption, varied in the lines below. */
    private static final Map<Rung, Double> HELP =
            Map.of(Rung.SUPERVISION_OFFICE, 1.5, Rung.LEADER_IN_CHARGE, 2.0, Rung.MAIN_LEADER, 3.0);

    private static final Map<Rung, Double> MUCH_HELP =
            Map.of(Rung.SUPERVISION_OFFICE, 2.0, Rung.LEADER_IN_CHARGE, 4.0, Rung.MAIN_LEADER, 8.0);

    private LadderYear() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int year = Integer.parseInt(arguments[1]);
        long seeds = Long.parseLong(arguments[2]);
        LadderRule rule = LadderRule.of(RuleReader.read("rules/" + file.getFileName(), Files.readString(file), Optional.empty()));
        ReadmeSection section = new ReadmeSection("ladder", "bench/run-ladder");
        section.write(section.opening() + """
                Calendar days blocked in %d, seeds 1 to %d, rule %s:

                | | whistles | median | 80 %% within | 95 %% within | went up |
                | --- | ---: | ---: | ---: | ---: | ---: |
                """.formatted(year, seeds, rule.version())
                + line("without the ladder", rule, year, seeds, Optional.empty(), NO_HELP)
                + line("with it, rungs 1.5, 2 and 3 times as fast", rule, year, seeds, Optional.of(rule), HELP)
                + line("with it, rungs 2, 4 and 8 times as fast", rule, year, seeds, Optional.of(rule), MUCH_HELP)
                + line("with it, rungs change nothing but the dispatch", rule, year, seeds, Optional.of(rule), NO_HELP)
                + "\n");
    }

    private static String line(
            String name, LadderRule rule, int year, long seeds, Optional<LadderRule> ladder, Map<Rung, Double> speeds) {
        List<Course> courses = LongStream.rangeClosed(1, seeds)
                .boxed()
                .flatMap(seed -> Year.of(rule, year, seed).stream())
                .map(blockage -> Course.of(blockage, ladder, speeds))
                .toList();
        List<Integer> days = courses.stream().map(Course::days).sorted().toList();
        long climbed = courses.stream().filter(course -> course.climbs() > 0).count();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %d | %d | %d | %s |%n",
                name,
                days.size(),
                days.get(days.size() / 2),
                days.get(days.size() * 4 / 5),
                days.get(days.size() * 19 / 20),
                ladder.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * climbed / courses.size()));
    }
}
