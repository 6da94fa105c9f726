package guatu.delivery.ledger;

import guatu.sheets.Cell;
import guatu.sheets.Header;
import guatu.sheets.NamedContent;
import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import guatu.sheets.RowTaker;
import guatu.sheets.SheetTaker;
import guatu.sheets.TableFiles;
import guatu.sheets.Unreadable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the files of one ledger: a workbook, or one text file per sheet, also packed as one .zip. */
public final class LedgerFiles {

    private LedgerFiles() {}

    /** Reads all files as one ledger; a file that is none is refused in it. */
    public static Ledger read(List<NamedContent> files) {
        return read(files, row -> {});
    }

    /** @param rows also gets every row as it came */
    static Ledger read(List<NamedContent> files, Consumer<SheetRow> rows) {
        Ledger ledger = new Ledger(rows);
        for (NamedContent file : files) {
            try {
                Set<LedgerSheet> read = EnumSet.noneOf(LedgerSheet.class);
                TableFiles.read(
                        file, head -> head.text() ? Optional.of(text(head, ledger)) : sheet(head, read, ledger));
            } catch (Unreadable unreadable) {
                ledger.refuse(unreadable.refusal());
            }
        }
        return ledger;
    }

    /** The sheet that the file's name says, otherwise the one whose columns its first row names. */
    private static RowTaker text(SheetTaker.Head head, Ledger ledger) throws Unreadable {
        String name = head.name().toLowerCase(Locale.ROOT);
        LedgerSheet sheet = Arrays.stream(LedgerSheet.values())
                .filter(one -> name.contains(one.key()) || name.contains(one.title()))
                .findFirst()
                .or(() -> bestSheet(head.firstRow()))
                .orElseThrow(() -> new Unreadable(Problem.UNKNOWN_SHEET, head.name()));
        return new SheetReader(sheet, sheet.title(), ledger);
    }

    private static Optional<RowTaker> sheet(SheetTaker.Head head, Set<LedgerSheet> read, Ledger ledger) {
        Optional<LedgerSheet> form = form(head.name(), head.firstRow());
        if (head.hidden()) {
            ledger.refuse(Refusal.ofSheet(head.name(), Problem.HIDDEN_SHEET, head.name()));
        } else if (form.isEmpty()) {
            ledger.refuse(Refusal.ofSheet(head.name(), Problem.UNKNOWN_SHEET, head.name()));
        } else if (!read.add(form.get())) {
            ledger.refuse(
                    Refusal.ofSheet(head.name(), Problem.SHEET_TWICE, form.get().title()));
        } else {
            return Optional.of(new SheetReader(form.get(), head.name(), ledger));
        }
        return Optional.empty();
    }

    /** By the sheet's name, otherwise by what its first row names. */
    private static Optional<LedgerSheet> form(String name, List<Cell> firstRow) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(LedgerSheet.values())
                .filter(sheet -> plain.equals(sheet.key()) || plain.equals(sheet.title()))
                .findFirst()
                .or(() -> bestSheet(firstRow));
    }

    /** The sheet whose columns these headers name best, with none of its required ones missing. */
    private static Optional<LedgerSheet> bestSheet(List<Cell> cells) {
        return Arrays.stream(LedgerSheet.values())
                .filter(sheet ->
                        Header.read(sheet.columns(), sheet.title(), cells).usable())
                .max(Comparator.comparingLong(sheet -> Header.matches(sheet.columns(), cells)));
    }
}
