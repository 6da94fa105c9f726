package guatu.figures;

import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.figures.FigureFileRefused.Expected;
import guatu.figures.FigureFileRefused.Problem;
import guatu.shell.Identifiers;
import guatu.shell.WrittenNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads figures.csv; collects every problem before it refuses. */
final class FigureFile {

    private final Organisations organisations;
    private final Viewer viewer;
    private final Map<String, String> ledgers;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    FigureFile(Organisations organisations, Viewer viewer, Map<String, String> ledgers) {
        this.organisations = organisations;
        this.viewer = viewer;
        this.ledgers = ledgers;
    }

    List<NewFigure> read(InputStream csv) throws IOException {
        List<NewFigure> figures = new ArrayList<>();
        for (CSVRecord row : records(
                csv,
                "code",
                "subject_org_code",
                "metric",
                "metric_en",
                "value",
                "unit",
                "period_or_date",
                "kind",
                "source",
                "source_line",
                "qualifier")) {
            figure(row).ifPresent(figures::add);
        }
        if (!problems.isEmpty()) {
            throw new FigureFileRefused(problems);
        }
        return figures;
    }

    /** The rows of a CSV file that has at least these columns. */
    static List<CSVRecord> records(InputStream csv, String... columns) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setSkipHeaderRecord(true)
                .get();
        List<CSVRecord> rows;
        List<String> headers;
        try (CSVParser parser = format.parse(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            headers = parser.getHeaderNames();
            rows = parser.getRecords();
        } catch (UncheckedIOException | CSVException | IllegalArgumentException damaged) {
            // The library tells of quotation marks that don't close, and of headers that are empty or stand twice.
            throw new FigureFileRefused(List.of(new Problem(1, "", "", Expected.FILE)));
        }
        List<Problem> missing = Stream.of(columns)
                .filter(column -> !headers.contains(column))
                .map(column -> new Problem(1, column, String.join(", ", headers), Expected.COLUMN))
                .toList();
        List<Problem> uneven = rows.stream()
                .filter(row -> !row.isConsistent())
                .map(row ->
                        new Problem(row.getRecordNumber() + 1, "", String.join(", ", row.values()), Expected.COLUMNS))
                .toList();
        if (!missing.isEmpty() || !uneven.isEmpty()) {
            throw new FigureFileRefused(missing.isEmpty() ? uneven : missing);
        }
        return rows;
    }

    private Optional<NewFigure> figure(CSVRecord row) {
        int before = problems.size();
        Optional<FigureKind> kind = FigureKind.find(row.get("kind"));
        Optional<Qualifier> qualifier =
                row.get("qualifier").isBlank() ? Optional.of(Qualifier.EXACT) : Qualifier.find(row.get("qualifier"));
        Optional<BigDecimal> value = number(row.get("value"));
        Optional<Organisation> subject = organisations.byCode(row.get("subject_org_code"));
        String ledgerCode = ledgers.getOrDefault(row.get("source"), row.get("subject_org_code"));
        Optional<Organisation> ledger = organisations.byCode(ledgerCode);
        expect(kind.isPresent(), row, "kind", Expected.KIND);
        expect(qualifier.isPresent(), row, "qualifier", Expected.QUALIFIER);
        expect(value.isPresent(), row, "value", Expected.NUMBER);
        expect(subject.isPresent(), row, "subject_org_code", Expected.ORGANISATION);
        expect(codes.add(row.get("code")), row, "code", Expected.UNIQUE);
        for (String column : List.of("code", "metric", "unit", "source")) {
            expect(!row.get(column).isBlank(), row, column, Expected.VALUE);
        }
        expect(
                ledger.isEmpty() || viewer.may(Permission.IMPORT, ledger.get().path()),
                row,
                "subject_org_code",
                Expected.PERMISSION);
        if (problems.size() > before || ledger.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewFigure(
                Identifiers.next(),
                row.get("code"),
                ledger.get().id(),
                subject.map(Organisation::id),
                row.get("metric"),
                row.get("metric_en"),
                value.orElseThrow(),
                row.get("unit"),
                row.get("period_or_date"),
                kind.orElseThrow(),
                row.isMapped("caliber") ? row.get("caliber") : "",
                qualifier.orElseThrow(),
                row.get("source_line").isBlank()
                        ? row.get("source")
                        : row.get("source") + ":" + row.get("source_line")));
    }

    private void expect(boolean holds, CSVRecord row, String column, Expected expected) {
        if (!holds) {
            problems.add(new Problem(row.getRecordNumber() + 1, column, row.get(column), expected));
        }
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(WrittenNumber.parse(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
