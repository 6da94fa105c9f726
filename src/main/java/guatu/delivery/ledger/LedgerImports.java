package guatu.delivery.ledger;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.ledger.LedgerFiles.NamedContent;
import guatu.delivery.ledger.LedgerImport.State;
import guatu.delivery.ledger.store.ImportTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's ledgers on their way: uploaded, checked, and, when the person says so, loaded. */
@Service
public class LedgerImports {

    private static final int LISTED = 50;

    private final ImportTable table;
    private final ImportWork work;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LedgerImports(ImportTable table, ImportWork work, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.work = work;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps the files and begins to check them. Nothing is loaded by this. */
    public UUID upload(Viewer viewer, List<NamedContent> files) {
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
                    packed.name(),
                    PackedFiles.sm3(packed.content()),
                    packed.content(),
                    clock.instant());
            audit.append(
                    viewer,
                    "delivery.ledger.upload",
                    new Subject("ledger", id.toString(), packed.name()),
                    Map.of("sm3", PackedFiles.sm3(packed.content()), "bytes", packed.content().length));
        });
        work.beginCheck(id);
        return id;
    }

    public List<LedgerImport> mine(Viewer viewer) {
        return table.ofPerson(viewer.id(), LISTED);
    }

    /** One's own only; another person's is not found. */
    public LedgerImport find(Viewer viewer, UUID id) {
        return table.byId(id)
                .filter(found -> found.personId().equals(viewer.id()) && viewer.may(Permission.IMPORT))
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
        LedgerImport found = find(viewer, id);
        if (found.state().running() || found.state() == State.APPLIED) {
            throw new Refused("ledger.refused.notReady");
        }
        transaction.executeWithoutResult(status -> {
            table.remove(id);
            audit.append(
                    viewer,
                    "delivery.ledger.drop",
                    new Subject("ledger", id.toString(), found.fileName()),
                    Map.of("state", found.state().code()));
        });
    }
}
