package guatu.scheduling.exchange;

import guatu.scheduling.Schedule;
import guatu.scheduling.exchange.ScheduleOptions.WrongOption;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code schedule FILE…}: reads plans and prints when each activity can and must be done. It needs nothing but the files: no
 * database, no settings.
 */
public final class ScheduleCommand {

    private static final int DONE = 0;
    private static final int WRONG = 2;

    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out for results
     * @param err for what is wrong with a file, a line for each, and for what can't be held of one
     */
    public ScheduleCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** @return 0 when all files were scheduled, 2 when an option or a file is wrong */
    public int run(List<String> words) {
        ScheduleOptions options;
        try {
            options = ScheduleOptions.of(words);
        } catch (WrongOption wrong) {
            err.println(wrong.getMessage());
            return WRONG;
        }
        int code = DONE;
        ResultFiles results = new ResultFiles(options);
        for (Path file : options.files()) {
            try {
                write(results.of(file), scheduled(file, options));
            } catch (UnreadablePlanException unreadable) {
                err.println(unreadable.getMessage());
                code = WRONG;
            } catch (IOException unwritable) {
                err.printf("Cannot write the result of '%s'. Expected a writable folder. Try another --out.%n", file);
                code = WRONG;
            }
        }
        return code;
    }

    private String scheduled(Path file, ScheduleOptions options) throws UnreadablePlanException {
        Plan plan = PlanFiles.read(file, options.from());
        Schedule schedule = options.deadline().map(plan::schedule).orElseGet(plan::schedule);
        Optional<RiskFigures> risk =
                options.runs().map(runs -> RiskFigures.of(plan, runs, options.seed(), options.deadline()));
        String text = new ScheduleTable(plan, schedule, risk).text(options.format());
        plan.findings().forEach(finding -> err.printf("%s: %s%n", plan.name(), finding.message()));
        return text;
    }

    private void write(Optional<Path> result, String text) throws IOException {
        if (result.isEmpty()) {
            out.print(text);
            out.flush();
            return;
        }
        Path folder = result.get().toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(result.get(), text, StandardCharsets.UTF_8);
    }
}
