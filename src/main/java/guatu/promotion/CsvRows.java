package guatu.promotion;

import guatu.shell.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads CSV files with one header row (UTF-8, RFC 4180); what can't be read is refused with its row and column. */
public final class CsvRows {

    private CsvRows() {}

    /** @throws Refused when it is no such file, or a row has other columns than the first */
    public static List<CSVRecord> of(InputStream csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setSkipHeaderRecord(true)
                .get();
        List<CSVRecord> rows;
        try (CSVParser parser = format.parse(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            rows = parser.getRecords();
        } catch (UncheckedIOException | CSVException | IllegalArgumentException damaged) {
            // The library tells of quotation marks that don't close, and of headers that are empty or stand twice.
            throw new Refused("promotion.import.refused.file");
        }
        rows.stream().filter(row -> !row.isConsistent()).findFirst().ifPresent(other -> {
            throw new Refused("promotion.import.refused.columns", other.getRecordNumber() + 1, other.size());
        });
        return rows;
    }

    public static Refused unread(CSVRecord row, String column) {
        return new Refused("promotion.import.refused", row.getRecordNumber() + 1, column, row.get(column));
    }

    public static Optional<String> some(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isBlank());
    }

    public static OptionalInt whole(CSVRecord row, String column) {
        return some(row, column).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** The column's amount in the currency of column {@code currency}. */
    public static Optional<Money> money(CSVRecord row, String column) {
        return some(row, column).map(amount -> new Money(new BigDecimal(amount), row.get("currency")));
    }
}
