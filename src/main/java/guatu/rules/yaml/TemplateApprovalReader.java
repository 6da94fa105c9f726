package guatu.rules.yaml;

import guatu.rules.Entry;
import guatu.rules.MalformedRule.Expected;
import guatu.rules.TemplateActivity.DayUnit;
import guatu.rules.TemplateActivity.Limit;
import guatu.rules.TemplateApproval;
import guatu.rules.TemplateApproval.ClockStart;
import guatu.rules.TemplateApproval.Uncounted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads how an activity of a template is timed as an approval; an activity with neither clock nor statutory limit is none. */
final class TemplateApprovalReader {

    private TemplateApprovalReader() {}

    static Optional<TemplateApproval> read(Entry row) {
        if (!row.has("clock") && !row.has("statutory")) {
            return Optional.empty();
        }
        return Optional.of(new TemplateApproval(
                row.has("clock")
                        ? TemplateReader.one(row, "clock", ClockStart.values(), Expected.CLOCK_START)
                        : ClockStart.OWN_ACCEPTANCE,
                decisionWorkingDays(row) > 0 ? row.words("review_name") : row.wordsOrNone("review_name"),
                decisionWorkingDays(row),
                limit(row, "statutory"),
                limit(row, "promised"),
                limit(row, "internal"),
                uncounted(row)));
    }

    /** What is decided after something must say how much of its length comes after the review. */
    private static int decisionWorkingDays(Entry row) {
        int days = row.integerOr("decision_working_days", 0);
        boolean decidesAfter = row.entries("predecessors").stream()
                .anyMatch(link -> link.textOrNone("dependence").equals("decide_after"));
        if (decidesAfter ? days < 1 || days >= row.integer("duration_working_days") : days != 0) {
            throw row.malformed("decision_working_days", Expected.PART_OF_LENGTH);
        }
        return days;
    }

    private static Optional<Limit> limit(Entry row, String key) {
        if (!row.has(key)) {
            return Optional.empty();
        }
        Entry limit = row.entry(key);
        return Optional.of(new Limit(
                limit.integer("days"),
                TemplateReader.one(limit, "unit", DayUnit.values(), Expected.DAY_UNIT),
                limit.text("source")));
    }

    private static List<Uncounted> uncounted(Entry row) {
        List<Uncounted> kinds = new ArrayList<>();
        for (String name : row.texts("uncounted")) {
            kinds.add(Arrays.stream(Uncounted.values())
                    .filter(kind -> kind.code().equals(name))
                    .findFirst()
                    .orElseThrow(() -> row.malformed("uncounted", Expected.UNCOUNTED)));
        }
        return kinds;
    }
}
