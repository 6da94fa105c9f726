package guatu.sheets;

import guatu.sheets.SheetTaker.Head;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a text file with separated values, in UTF-8 or GBK, whichever its bytes are. */
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CsvFile() {}

    static void read(String fileName, byte[] content, SheetTaker taker) throws Unreadable {
        String text = decode(fileName, content);
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setLenientEof(true)
                .get()
                .parse(new StringReader(text))) {
            Optional<RowTaker> reader = Optional.empty();
            boolean begun = false;
            for (CSVRecord row : rows) {
                List<Cell> cells = cells(row);
                if (!begun) {
                    begun = true;
                    reader = taker.take(new Head(fileName, true, false, cells));
                }
                if (reader.isPresent()) {
                    reader.get().row((int) row.getRecordNumber(), cells, false);
                }
            }
            if (!begun) {
                throw new Unreadable(Problem.NO_SHEET, fileName);
            }
            if (reader.isPresent()) {
                reader.get().end();
            }
        } catch (IOException | UncheckedIOException damaged) {
            throw new Unreadable(Problem.DAMAGED, fileName);
        }
    }

    private static List<Cell> cells(CSVRecord row) {
        List<Cell> cells = new ArrayList<>();
        row.forEach(value -> cells.add(value.isBlank() ? Cell.BLANK : new Cell.Text(value)));
        return cells;
    }

    /** UTF-8 is told by its own strictness: text in GBK is no valid UTF-8. */
    private static String decode(String fileName, byte[] content) throws Unreadable {
        List<Charset> candidates = content.length > 1 && (content[0] & 0xff) + (content[1] & 0xff) == 0xff + 0xfe
                ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        for (Charset charset : candidates) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        throw new Unreadable(Problem.UNREADABLE_CHARACTERS, fileName);
    }

    private static char delimiter(String text) {
        String firstLine = text.lines().findFirst().orElse("");
        return List.of(',', '\t', ';').stream()
                .max(Comparator.comparingLong(candidate ->
                        firstLine.chars().filter(c -> c == candidate).count()))
                .orElse(',');
    }
}
