package guatu.backup;

import guatu.audit.AuditTrail;
import guatu.audit.Verification;
import guatu.backup.store.LedgerCopies;
import guatu.backup.store.LedgerTable;
import guatu.backup.store.LedgerTables;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all tables as they stand at one moment, while others go on working. Rows are copied, not files: that needs no
 * tool of PostgreSQL's, no stop, and goes from one kind of server or operating system to another.
 */
@Service
class Backup {

    private final LedgerTables tables;
    private final LedgerCopies copies;
    private final AuditTrail trail;
    private final Clock clock;
    private final JsonMapper json;

    Backup(LedgerTables tables, LedgerCopies copies, AuditTrail trail, Clock clock, JsonMapper json) {
        this.tables = tables;
        this.copies = copies;
        this.trail = trail;
        this.clock = clock;
        this.json = json;
    }

    /** @throws UnusableBackup when the audit chain does not hold: such a ledger is looked at before it is copied */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Manifest write(OutputStream stream) throws IOException {
        if (!(trail.verify(followed -> {}) instanceof Verification.Intact(long entries, String headHash))) {
            throw new UnusableBackup("The audit trail is broken. Try: 'verify-audit' says where.");
        }
        try (ArchiveWriter archive = new ArchiveWriter(stream)) {
            for (LedgerTable table : tables.inOrder()) {
                archive.table(table, out -> copies.out(table, out));
            }
            Manifest manifest = new Manifest(
                    Manifest.PRODUCT,
                    Manifest.FORMAT,
                    clock.instant(),
                    tables.migrations(),
                    entries,
                    headHash,
                    archive.parts());
            archive.manifest(manifest, json);
            return manifest;
        }
    }
}
