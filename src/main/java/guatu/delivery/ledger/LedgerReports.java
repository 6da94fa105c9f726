package guatu.delivery.ledger;

import guatu.delivery.ledger.Difference.Kind;
import guatu.sheets.ImportReport;
import guatu.sheets.ImportReport.FieldChange;
import guatu.sheets.ImportReport.RowChange;
import guatu.sheets.ImportReport.SheetCount;
import guatu.sheets.Values;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a check of a ledger found, in the words that the page shows. */
final class LedgerReports {

    private LedgerReports() {}

    static ImportReport of(CheckedLedger checked) {
        return new ImportReport(
                counts(checked),
                kept(checked, Kind.NEW),
                kept(checked, Kind.CHANGED),
                checked.refusals().stream().limit(ImportReport.KEPT).toList(),
                checked.refusals().size(),
                checked.fingerprint(),
                "",
                List.of());
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
                .limit(ImportReport.KEPT)
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
