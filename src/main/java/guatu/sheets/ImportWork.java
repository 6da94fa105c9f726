package guatu.sheets;

import guatu.directory.Viewer;
import guatu.directory.Viewers;
import guatu.sheets.FileImport.State;
import guatu.sheets.store.ImportTable;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long part of an import, beside the requests. How far it is stands in the table, so that any node can show it and a
 * start after a fall can tell what was broken off.
 */
@Component
public class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** One file at a time on a node: a large one takes a good part of its memory. */
    private final Semaphore oneAtATime = new Semaphore(1);

    private final ImportTable table;
    private final ImportKinds kinds;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportWork(ImportTable table, ImportKinds kinds, Viewers viewers, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.kinds = kinds;
        this.viewers = viewers;
        this.transaction = transaction;
        this.clock = clock;
    }

    void beginCheck(UUID id) {
        begin("check", id, State.CHECKING, () -> check(id));
    }

    void beginLoad(UUID id) {
        begin("load", id, State.APPLYING, () -> load(id));
    }

    /** What a fall of the process left behind: checks begin anew, and loads, of which nothing was kept, say so. */
    public void recover() {
        table.inState(State.CHECKING).forEach(id -> table.move(id, State.CHECKING, State.UPLOADED));
        checkWaiting();
        table.inState(State.APPLYING)
                .forEach(id -> transaction.executeWithoutResult(status -> {
                    if (table.hold(id)) {
                        fail(id, State.APPLYING, "ledger.failed.brokenOff");
                    }
                }));
    }

    /** Whoever comes second finds that the check has begun. */
    void checkWaiting() {
        table.inState(State.UPLOADED).forEach(this::beginCheck);
    }

    private void check(UUID id) {
        if (!table.move(id, State.UPLOADED, State.CHECKING)) {
            return;
        }
        FileImport found = table.byId(id).orElseThrow();
        ImportReport report = kinds.of(found.kind()).check(viewer(found), file(found), progress(id));
        table.finish(id, State.CHECKING, state(report), report, clock.instant());
    }

    private static State state(ImportReport report) {
        return report.refusalCount() == 0 ? State.CHECKED : State.REFUSED;
    }

    private void load(UUID id) {
        FileImport found = table.byId(id).orElseThrow();
        String seen = found.report().map(ImportReport::fingerprint).orElse("");
        try {
            transaction.executeWithoutResult(status -> {
                if (!table.hold(id)) {
                    return;
                }
                ImportReport report = kinds.of(found.kind()).load(viewer(found), file(found), seen, progress(id));
                boolean asSeen = report.fingerprint().equals(seen) && report.refusalCount() == 0;
                State result = asSeen ? State.APPLIED : state(report);
                if (!table.finish(
                        id,
                        State.APPLYING,
                        result,
                        asSeen ? report : report.withNotice("ledger.notice.changedSince"),
                        clock.instant())) {
                    throw new OptimisticLockingFailureException("import " + id + " was given up");
                }
            });
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException changedMeanwhile) {
            LOG.info("Import {}: {}", id, changedMeanwhile.getMessage());
            fail(id, State.APPLYING, "ledger.failed.changedMeanwhile");
        }
    }

    private void begin(String what, UUID id, State running, Runnable task) {
        Thread.ofVirtual().name("import-" + what + "-" + id).start(() -> {
            oneAtATime.acquireUninterruptibly();
            try {
                task.run();
            } catch (RuntimeException | Error failure) {
                LOG.error("Import {}: {} failed", id, what, failure);
                failWhenTheDatabaseIsBack(id, running);
            } finally {
                oneAtATime.release();
            }
        });
    }

    /** What failed may have done so because the database was away. */
    private void failWhenTheDatabaseIsBack(UUID id, State running) {
        while (true) {
            try {
                fail(id, running, "ledger.failed.unexpected");
                return;
            } catch (TransientDataAccessException
                    | NonTransientDataAccessResourceException
                    | TransactionException away) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private void fail(UUID id, State from, String notice) {
        table.finish(id, from, State.FAILED, ImportReport.failed(notice), clock.instant());
    }

    private NamedContent file(FileImport found) {
        return new NamedContent(found.fileName(), table.content(found.id()));
    }

    /** With the rights of this moment, not those of the upload. */
    private Viewer viewer(FileImport found) {
        return viewers.byId(found.personId())
                .orElseThrow(() -> new IllegalStateException("the account of import " + found.id() + " is locked"));
    }

    private Progress progress(UUID id) {
        return (total, done) -> table.progress(id, total, done);
    }
}
