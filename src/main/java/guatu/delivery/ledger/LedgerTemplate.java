package guatu.delivery.ledger;

import guatu.delivery.Kind;
import guatu.delivery.ledger.Difference.Standing;
import guatu.delivery.ledger.store.StandingRows;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.sheets.Choice;
import guatu.sheets.Values;
import guatu.sheets.Words;
import guatu.sheets.WorkbookFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The form to fill in: blank, or with what the person may load into, to be changed and sent back. */
@Service
public class LedgerTemplate {

    private static final int AT_ONCE = 500;

    private final StandingRows rows;

    LedgerTemplate(StandingRows rows) {
        this.rows = rows;
    }

    /** @param filled with the initiatives of the units that the person may load into */
    @Transactional(readOnly = true)
    public void write(Viewer viewer, boolean filled, Words words, OutputStream stream) throws IOException {
        write(filled, filled ? rows.initiativesBelow(viewer.paths(Permission.IMPORT)) : List.of(), words, stream);
    }

    /** The whole ledger, for whoever may reach the database. */
    @Transactional(readOnly = true)
    public void writeAll(Optional<Kind> kind, Words words, OutputStream stream) throws IOException {
        write(true, rows.allInitiatives(kind.map(Kind::code)), words, stream);
    }

    private void write(boolean filled, List<UUID> initiatives, Words words, OutputStream stream) throws IOException {
        Map<Reference, Map<String, String>> names = names();
        try (LedgerWorkbook workbook = new LedgerWorkbook()) {
            workbook.lines(WorkbookFile.EXPLANATIONS, explanations(words), 16, 20, 10, 60);
            for (LedgerSheet sheet : LedgerSheet.values()) {
                workbook.begin(sheet, "");
            }
            DropDowns.add(workbook, names, 0);
            if (filled) {
                fill(initiatives, workbook, names);
            }
            workbook.writeTo(stream);
        }
    }

    private void fill(List<UUID> initiatives, LedgerWorkbook workbook, Map<Reference, Map<String, String>> names) {
        for (LedgerSheet sheet : LedgerSheet.values()) {
            if (sheet.shared()) {
                rows.shared(sheet).forEach(row -> workbook.row(sheet, row.values(), names));
                continue;
            }
            for (int from = 0; from < initiatives.size(); from += AT_ONCE) {
                List<UUID> part = initiatives.subList(from, Math.min(initiatives.size(), from + AT_ONCE));
                List<Standing> standing = sheet == LedgerSheet.INITIATIVES
                        ? rows.initiatives(List.of(), part)
                        : rows.ofInitiatives(sheet, part);
                standing.forEach(row -> workbook.row(sheet, row.values(), names));
            }
        }
    }

    private Map<Reference, Map<String, String>> names() {
        Map<Reference, Map<String, String>> names = new EnumMap<>(Reference.class);
        names.put(Reference.ORGANISATION, names(LedgerSheet.ORGANISATIONS));
        names.put(Reference.INDUSTRY, names(LedgerSheet.INDUSTRIES));
        names.put(Reference.PLACE, names(LedgerSheet.PLACES));
        return names;
    }

    private Map<String, String> names(LedgerSheet sheet) {
        return rows.shared(sheet).stream()
                .collect(Collectors.toMap(
                        row -> Values.plain(row.values().get("code")),
                        row -> Values.plain(row.values().get("name")),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static List<List<String>> explanations(Words words) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(words.of("ledger.form.hint")));
        for (LedgerSheet sheet : LedgerSheet.values()) {
            lines.add(List.of());
            lines.add(List.of(sheet.title(), sheet.key()));
            for (LedgerColumn column : sheet.columns()) {
                String choices = column.choices().stream().map(Choice::label).collect(Collectors.joining("、"));
                lines.add(List.of(
                        column.header(),
                        column.key(),
                        column.required() ? words.of("ledger.form.yes") : "",
                        words.of("ledger.type." + column.type().code()) + choices));
            }
        }
        return lines;
    }
}
