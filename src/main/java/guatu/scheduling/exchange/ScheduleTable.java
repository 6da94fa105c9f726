package guatu.scheduling.exchange;

import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A schedule as text: a line per activity that is no summary, in the order of the file. */
final class ScheduleTable {

    private static final String[] HEADER = {
        "uid",
        "name",
        "early_start",
        "early_finish",
        "late_start",
        "late_finish",
        "total_float_days",
        "free_float_days",
        "critical"
    };
    /** A day has 4,800 of the engine's units at most hours: four decimals tell them apart. */
    private static final int DECIMALS = 4;

    private static final JsonMapper JSON = new JsonMapper();

    private final Plan plan;
    private final Schedule schedule;
    private final Optional<RiskFigures> risk;

    ScheduleTable(Plan plan, Schedule schedule, Optional<RiskFigures> risk) {
        this.plan = plan;
        this.schedule = schedule;
        this.risk = risk;
    }

    String text(ScheduleOptions.Format format) {
        return switch (format) {
            case CSV -> csv();
            case JSON -> json();
        };
    }

    private String csv() {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            printer.printRecord((Object[]) HEADER);
            for (Row row : rows()) {
                printer.printRecord(
                        row.uid(),
                        row.name(),
                        row.activity().earlyStart(),
                        row.activity().earlyFinish(),
                        row.activity().lateStart(),
                        row.activity().lateFinish(),
                        days(row.activity().totalFloat()).toPlainString(),
                        days(row.activity().freeFloat()).toPlainString(),
                        row.critical());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        risk.ifPresent(figures ->
                figures.lines().forEach(line -> text.append("# ").append(line).append('\n')));
        return text.toString();
    }

    private String json() {
        ObjectNode result = JSON.createObjectNode()
                .put("file", plan.name())
                .put("start", schedule.start().toString())
                .put("finish", schedule.finish().toString());
        ArrayNode activities = result.putArray("activities");
        for (Row row : rows()) {
            activities
                    .addObject()
                    .put("uid", row.uid())
                    .put("name", row.name())
                    .put("early_start", row.activity().earlyStart().toString())
                    .put("early_finish", row.activity().earlyFinish().toString())
                    .put("late_start", row.activity().lateStart().toString())
                    .put("late_finish", row.activity().lateFinish().toString())
                    .put("total_float_days", days(row.activity().totalFloat()))
                    .put("free_float_days", days(row.activity().freeFloat()))
                    .put("critical", row.critical());
        }
        ArrayNode findings = result.putArray("findings");
        plan.findings()
                .forEach(finding -> findings.addObject()
                        .put("uid", finding.uid())
                        .put("kind", finding.kind().code())
                        .put("detail", finding.detail()));
        risk.ifPresent(figures -> figures.writeTo(result.putObject("risk")));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n";
    }

    private record Row(String uid, String name, ScheduledActivity activity, boolean critical) {}

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<ScheduledActivity> scheduled = schedule.activities();
        for (int i = 0; i < scheduled.size(); i++) {
            Plan.Task task = plan.tasks().get(i);
            if (!plan.network().isSummary(task.uid())) {
                boolean critical = scheduled.get(i).nearCritical() && !task.placeholder();
                rows.add(new Row(task.uid(), task.name(), scheduled.get(i), critical));
            }
        }
        return rows;
    }

    private BigDecimal days(int units) {
        BigDecimal days = BigDecimal.valueOf(units)
                .divide(BigDecimal.valueOf(plan.unitsPerDay()), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return days.scale() < 0 ? days.setScale(0) : days;
    }
}
