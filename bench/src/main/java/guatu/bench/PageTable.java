package guatu.bench;

import guatu.bench.Report.Line;
import java.util.List;

/** The table of what pages cost, as each report of a load of pages writes it. */
final class PageTable {

    private static final String STATIC = "static file";

    private PageTable() {}

    /** Says who opened them, in one sentence. */
    static String load() {
        return """
                %d users, half with rights over the whole city, half over one unit; each waits %.1f to %.1f s before the next page; %d s
                measured after %d s of warming up."""
                .formatted(
                        Settings.USERS,
                        Settings.THINK_MILLISECONDS / 2000.0,
                        Settings.THINK_MILLISECONDS * 1.5 / 1000,
                        Settings.MEASURED.toSeconds(),
                        Settings.WARM_UP.toSeconds());
    }

    /** Beside each page stands its ratio to a file that the same server reads in the same run. */
    static String of(List<Line> lines) {
        int file = Math.max(
                1,
                lines.stream()
                        .filter(line -> line.page().equals(STATIC))
                        .mapToInt(Line::p95)
                        .max()
                        .orElse(1));
        StringBuilder text = new StringBuilder("""
                | page | rights | requests | errors | p50 ms | p95 ms | p99 ms | p95 : static file's p95 |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        for (Line line : lines) {
            text.append("| %s | %s | %d | %d | %d | %d | %d | %.1f |\n"
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
        return text.toString();
    }

    /** A figure with errors is none: the command fails. */
    static void failOnErrors(List<Line> lines) {
        if (lines.stream().anyMatch(line -> line.errors() > 0)) {
            System.exit(1);
        }
    }
}
