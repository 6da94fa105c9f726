package guatu.delivery.ledger;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.sheets.ImportKind;
import guatu.sheets.ImportReport;
import guatu.sheets.NamedContent;
import guatu.sheets.Progress;
import guatu.sheets.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ledger of initiatives as a form that can be uploaded. */
@Component
public class InitiativesImport implements ImportKind {

    /** Its code. */
    public static final String CODE = "initiatives";

    private final LedgerCheck check;
    private final LedgerLoad load;
    private final Corrections corrections;

    InitiativesImport(LedgerCheck check, LedgerLoad load, Corrections corrections) {
        this.check = check;
        this.load = load;
        this.corrections = corrections;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT;
    }

    @Override
    public String startPath() {
        return "/imports";
    }

    @Override
    public String resultPath() {
        return "/initiatives";
    }

    @Override
    public String resultKey() {
        return "ledger.import.toInitiatives";
    }

    @Override
    public ImportReport check(Viewer viewer, NamedContent file, Progress progress) {
        return LedgerReports.of(check.check(Importer.of(viewer), LedgerFiles.read(List.of(file)), progress));
    }

    @Override
    public ImportReport load(Viewer viewer, NamedContent file, String seen, Progress progress) {
        return LedgerReports.of(
                load.loadIfAsSeen(Importer.of(viewer), LedgerFiles.read(List.of(file)), file.name(), seen, progress));
    }

    @Override
    public void writeCorrections(Viewer viewer, NamedContent file, Words words, OutputStream stream)
            throws IOException {
        corrections.write(viewer, file, words, stream);
    }
}
