package guatu.bench;

import guatu.bench.Report.Line;
import java.util.List;

/** Writes what the pages of promotion cost into bench/README.md. */
final class PromotionReport {

    private static final ReadmeSection SECTION = new ReadmeSection("promotion", "bench/run-promotion");

    private PromotionReport() {}

    public static void main(String[] arguments) throws Exception {
        List<Line> lines = Report.lines(Report.latest());
        DatabaseLimit database = DatabaseLimit.ofEmbedded();
        SECTION.write(SECTION.opening()
                + """
                Data: %,d leads, %,d contacts, %,d moves, %s on disk. %s

                %s
                """.formatted(
                        database.count("lead"),
                        database.count("lead_contact"),
                        database.count("lead_step"),
                        database.size(),
                        PageTable.load(),
                        PageTable.of(lines)));
        PageTable.failOnErrors(lines);
    }
}
