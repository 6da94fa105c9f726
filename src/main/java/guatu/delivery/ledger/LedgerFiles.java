package guatu.delivery.ledger;

import java.util.List;

/** Reads the files of one ledger: a workbook, or one text file per sheet. */
public final class LedgerFiles {

    private LedgerFiles() {}

    /** A file as it came. */
    public record NamedContent(String name, byte[] content) {}

    /** Reads all files as one ledger; a file that is none is refused in it. */
    public static Ledger read(List<NamedContent> files) {
        Ledger ledger = new Ledger();
        for (NamedContent file : files) {
            try {
                CsvFile.read(file.name(), file.content(), ledger);
            } catch (Unreadable unreadable) {
                ledger.refuse(unreadable.refusal());
            }
        }
        return ledger;
    }
}
