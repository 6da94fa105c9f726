package guatu.sheets;

import java.util.List;
import java.util.Objects;

/**
 * What a check found, in the words that the page shows. Of long lists only the first are kept; the counts are whole.
 *
 * @param fingerprint of everything found, so that a later check can tell whether the ledger changed since
 * @param notice key of a message on how the work ended; empty when there is nothing to add
 */
public record ImportReport(
        List<SheetCount> sheets,
        List<RowChange> added,
        List<RowChange> changed,
        List<Refusal> refusals,
        int refusalCount,
        String fingerprint,
        String notice,
        List<Doubt> doubts) {

    public ImportReport {
        // Reports that were kept before there were doubts have none.
        doubts = Objects.requireNonNullElse(doubts, List.of());
    }

    /**
     * A row that would be new and may be something that is there already; to load the file says that it is not.
     *
     * @param found what is there, in words
     * @param path to it
     */
    public record Doubt(String sheet, int row, String name, String found, String path) {}

    /** Of a long list so many are kept. */
    public static final int KEPT = 200;

    /** How many rows of a sheet are new, changed and as they were. */
    public record SheetCount(String sheet, long added, long changed, long unchanged) {}

    /**
     * A row that would be new or changed.
     *
     * @param name what people call it
     */
    public record RowChange(String sheet, int row, String name, List<FieldChange> fields) {}

    public record FieldChange(String column, String before, String after) {}

    /** @param notice why nothing came of it */
    public static ImportReport failed(String notice) {
        return new ImportReport(List.of(), List.of(), List.of(), List.of(), 0, "", notice, List.of());
    }

    public ImportReport withNotice(String key) {
        return new ImportReport(sheets, added, changed, refusals, refusalCount, fingerprint, key, doubts);
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

    public boolean changesNothing() {
        return addedCount() + changedCount() + refusalCount == 0;
    }
}
