package guatu.scheduling.exchange;

import guatu.scheduling.exchange.UnreadablePlanException.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A sheet of the ledger as text with commas, in UTF-8 or GBK, with headers in Chinese or English in any order. */
final class LedgerRows {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private LedgerRows() {}

    /** What the engine needs of the sheets of activities and of links. */
    enum Column {
        INITIATIVE("initiative", "事项编码"),
        POSITION("position", "序号"),
        NAME("name", "名称"),
        KIND("kind", "类型"),
        DURATION("duration_working_days", "工期（工作日）", "工期(工作日)", "工期"),
        PLANNED_START("planned_start", "计划开始"),
        PLANNED_FINISH("planned_finish", "计划完成"),
        CALENDAR("calendar", "工作日历"),
        CONSTRAINT_KIND("constraint_kind", "日期约束"),
        CONSTRAINT_ON("constraint_on", "约束日期"),
        DEADLINE_ON("deadline_on", "最迟完成"),
        OPTIMISTIC("optimistic_working_days", "乐观工期"),
        LIKELY("likely_working_days", "最可能工期"),
        PESSIMISTIC("pessimistic_working_days", "悲观工期"),
        PREDECESSOR("predecessor", "紧前序号"),
        SUCCESSOR("successor", "后续序号"),
        LINK_TYPE("link_type", "关系"),
        LAG_DAYS("lag_days", "间隔"),
        LAG_UNIT("lag_unit", "间隔单位"),
        GROUND("ground", "依据"),
        SOURCE("source", "法律依据");

        private final List<String> headers;

        Column(String... headers) {
            this.headers = List.of(headers);
        }

        private String shown() {
            return headers.get(1);
        }
    }

    /** @param number as people count, the header being the first */
    record Row(String file, int number, Map<Column, String> values) {

        String text(Column column) {
            return values.getOrDefault(column, "");
        }

        /** Empty if there is none, or if it states no day, such as a year alone. */
        Optional<LocalDate> day(Column column) {
            try {
                return text(column).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(column)));
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        }

        int wholeNumber(Column column, int otherwise) throws UnreadablePlanException {
            try {
                return text(column).isEmpty() ? otherwise : Integer.parseInt(text(column));
            } catch (NumberFormatException noNumber) {
                throw wrong(column, "a whole number");
            }
        }

        UnreadablePlanException wrong(Column column, String expected) {
            return new UnreadablePlanException(
                    Fault.DAMAGED,
                    "Found '%s' in '%s', row %d, column %s. Expected %s. Try correcting the cell."
                            .formatted(text(column), file, number, column.shown(), expected));
        }
    }

    /** @throws UnreadablePlanException if a column is missing, or it is no text */
    static List<Row> read(String name, byte[] content, List<Column> required) throws UnreadablePlanException {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser =
                CSVFormat.RFC4180.builder().setLenientEof(true).get().parse(new StringReader(decode(name, content)))) {
            Map<Integer, Column> columns = null;
            for (CSVRecord line : parser) {
                if (columns == null) {
                    columns = columns(line);
                    refuseMissing(name, columns, required);
                } else if (line.stream().anyMatch(value -> !value.isBlank())) {
                    rows.add(new Row(name, (int) line.getRecordNumber(), values(line, columns)));
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException damaged) {
            throw new UnreadablePlanException(
                    Fault.DAMAGED,
                    "Found '%s' damaged. Expected text with commas. Try exporting it again.".formatted(name));
        }
    }

    private static Map<Integer, Column> columns(CSVRecord header) {
        Map<Integer, Column> columns = new HashMap<>();
        for (int place = 0; place < header.size(); place++) {
            String typed = header.get(place).strip();
            int at = place;
            Arrays.stream(Column.values())
                    .filter(column -> column.headers.contains(typed))
                    .findFirst()
                    .ifPresent(column -> columns.put(at, column));
        }
        return columns;
    }

    private static void refuseMissing(String name, Map<Integer, Column> columns, List<Column> required)
            throws UnreadablePlanException {
        List<String> missing = required.stream()
                .filter(column -> !columns.containsValue(column))
                .map(Column::shown)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadablePlanException(
                    Fault.UNKNOWN_FORMAT,
                    "Found no column %s in '%s'. Expected a sheet of the ledger. Try activities.csv, with links.csv beside it."
                            .formatted(String.join("、", missing), name));
        }
    }

    private static Map<Column, String> values(CSVRecord line, Map<Integer, Column> columns) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        columns.forEach((place, column) -> {
            if (place < line.size() && !line.get(place).isBlank()) {
                values.put(column, line.get(place).strip());
            }
        });
        return values;
    }

    private static String decode(String name, byte[] content) throws UnreadablePlanException {
        String text = TextEncoding.of(content)
                .flatMap(charset -> TextEncoding.decode(content, charset))
                .orElseThrow(() -> new UnreadablePlanException(
                        Fault.UNKNOWN_FORMAT,
                        "Found no text in '%s'. Expected UTF-8 or GBK. Try saving it as UTF-8.".formatted(name)));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
