package guatu.sheets;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.sheets.FileImport.State;
import guatu.sheets.store.ImportTable;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's files on their way: uploaded, checked, and, when the person says so, loaded. */
@Service
public class FileImports {

    private static final int LISTED = 50;

    private final ImportTable table;
    private final ImportWork work;
    private final ImportKinds kinds;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileImports(
            ImportTable table,
            ImportWork work,
            ImportKinds kinds,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.work = work;
        this.kinds = kinds;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps the files and begins to check them. Nothing is loaded by this.
     *
     * @param kind the code of the form
     */
    public UUID upload(Viewer viewer, String kind, List<NamedContent> files) {
        if (!viewer.may(kinds.of(kind).permission())) {
            throw new NotFound("imports of " + kind);
        }
        List<NamedContent> filled =
                files.stream().filter(file -> file.content().length > 0).toList();
        if (filled.isEmpty()) {
            throw new Refused("ledger.refused.noFile");
        }
        NamedContent packed = PackedFiles.pack(filled);
        UUID id = Identifiers.next();
        transaction.executeWithoutResult(status -> {
            table.insert(
                    id,
                    viewer.id(),
                    kind,
                    packed.name(),
                    PackedFiles.sm3(packed.content()),
                    packed.content(),
                    clock.instant());
            audit.append(
                    viewer,
                    "sheets.import.upload",
                    new Subject("ledger", id.toString(), packed.name()),
                    Map.of("sm3", PackedFiles.sm3(packed.content()), "bytes", packed.content().length));
        });
        work.beginCheck(id);
        return id;
    }

    public List<FileImport> mine(Viewer viewer, String kind) {
        return table.ofPerson(viewer.id(), kind, LISTED);
    }

    /** One's own only; another person's is not found. */
    public FileImport find(Viewer viewer, UUID id) {
        return table.byId(id)
                .filter(found -> found.personId().equals(viewer.id())
                        && viewer.may(kind(found).permission()))
                .orElseThrow(() -> new NotFound("import " + id));
    }

    /** Begins to load a ledger that was checked without a refusal. */
    public void apply(Viewer viewer, UUID id) {
        find(viewer, id);
        if (!table.move(id, State.CHECKED, State.APPLYING)) {
            throw new Refused("ledger.refused.notReady");
        }
        work.beginLoad(id);
    }

    /** Begins to check again, after a load that failed or because the ledger has changed since. */
    public void checkAgain(Viewer viewer, UUID id) {
        State state = find(viewer, id).state();
        if (state.running() || state == State.APPLIED || !table.move(id, state, State.UPLOADED)) {
            throw new Refused("ledger.refused.notReady");
        }
        work.beginCheck(id);
    }

    /** Drops a file that was not loaded. */
    public void remove(Viewer viewer, UUID id) {
        FileImport found = find(viewer, id);
        if (found.state().running() || found.state() == State.APPLIED) {
            throw new Refused("ledger.refused.notReady");
        }
        transaction.executeWithoutResult(status -> {
            table.remove(id);
            audit.append(
                    viewer,
                    "sheets.import.drop",
                    new Subject("ledger", id.toString(), found.fileName()),
                    Map.of("state", found.state().code()));
        });
    }

    /** The form that it is a file of. */
    public ImportKind kind(FileImport found) {
        return kinds.of(found.kind());
    }

    /** A refused file as a workbook to correct and send again. */
    public void writeCorrections(Viewer viewer, UUID id, Words words, OutputStream stream) throws IOException {
        FileImport found = find(viewer, id);
        if (found.state() != State.REFUSED) {
            throw new Refused("ledger.refused.notReady");
        }
        kind(found).writeCorrections(viewer, new NamedContent(found.fileName(), table.content(id)), words, stream);
    }
}
