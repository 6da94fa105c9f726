package guatu.delivery.ledger;

import guatu.delivery.ledger.Difference.Kind;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, in the words that the page shows. Of long lists only the first are kept; the counts are whole.
 *
 * @param fingerprint of everything found, so that a later check can tell whether the ledger changed since
 * @param notice key of a message on how the work ended; empty when there is nothing to add
 */
public record LedgerReport(
        List<SheetCount> sheets,
        List<RowChange> added,
        List<RowChange> changed,
        List<Refusal> refusals,
        int refusalCount,
        String fingerprint,
        String notice) {

    private static final int KEPT = 200;

    /** How many rows of a sheet are new, changed and as they were. */
    public record SheetCount(String sheet, long added, long changed, long unchanged) {}

    /**
     * A row that would be new or changed.
     *
     * @param name what people call it
     */
    public record RowChange(String sheet, int row, String name, List<FieldChange> fields) {}

    public record FieldChange(String column, String before, String after) {}

    static LedgerReport of(CheckedLedger checked) {
        return new LedgerReport(
                counts(checked),
                kept(checked, Kind.NEW),
                kept(checked, Kind.CHANGED),
                checked.refusals().stream().limit(KEPT).toList(),
                checked.refusals().size(),
                checked.fingerprint(),
                "");
    }

    static LedgerReport failed(String notice) {
        return new LedgerReport(List.of(), List.of(), List.of(), List.of(), 0, "", notice);
    }

    LedgerReport withNotice(String key) {
        return new LedgerReport(sheets, added, changed, refusals, refusalCount, fingerprint, key);
    }

    public long addedCount() {
        return sheets.stream().mapToLong(SheetCount::added).sum();
    }

    public long changedCount() {
        return sheets.stream().mapToLong(SheetCount::changed).sum();
    }

    public long unchangedCount() {
        return sheets.stream().mapToLong(SheetCount::unchanged).sum();
    }

    boolean changesNothing() {
        return addedCount() + changedCount() + refusalCount == 0;
    }

    private static List<SheetCount> counts(CheckedLedger checked) {
        List<SheetCount> counts = new ArrayList<>();
        for (LedgerSheet sheet : LedgerSheet.values()) {
            Map<Kind, Long> byKind = checked.differences().stream()
                    .filter(difference -> difference.line().sheet() == sheet)
                    .collect(Collectors.groupingBy(Difference::kind, Collectors.counting()));
            if (!byKind.isEmpty()) {
                counts.add(new SheetCount(
                        sheet.title(),
                        byKind.getOrDefault(Kind.NEW, 0L),
                        byKind.getOrDefault(Kind.CHANGED, 0L),
                        byKind.getOrDefault(Kind.UNCHANGED, 0L)));
            }
        }
        return counts;
    }

    private static List<RowChange> kept(CheckedLedger checked, Kind kind) {
        return checked.differences().stream()
                .filter(difference -> difference.kind() == kind)
                .limit(KEPT)
                .map(difference -> new RowChange(
                        difference.line().sheet().title(),
                        difference.line().number(),
                        name(difference.line()),
                        difference.changes().stream()
                                .map(change -> new FieldChange(
                                        change.column().header(),
                                        shown(change.column(), change.before()),
                                        shown(change.column(), change.after())))
                                .toList()))
                .toList();
    }

    private static String shown(LedgerColumn column, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
        }
        return value == null ? "" : Values.plain(column.shown(value));
    }

    private static String name(Line line) {
        String key = line.key().replace('\u001f', ' ').strip();
        return line.values().containsKey("name") ? key + " " + line.text("name") : key;
    }
}
