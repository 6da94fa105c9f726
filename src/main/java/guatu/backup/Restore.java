package guatu.backup;

import guatu.audit.AuditTrail;
import guatu.audit.Verification;
import guatu.backup.Manifest.Part;
import guatu.backup.store.LedgerCopies;
import guatu.backup.store.LedgerTable;
import guatu.backup.store.LedgerTables;
import guatu.directory.PersonalDataCipher;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads a backup into an empty database: all of it, or nothing. */
@Service
class Restore {

    /** What a database has of itself before anybody has used it. */
    private static final Set<String> BEGINNINGS = Set.of("audit_head", "personal_data_key");

    private final LedgerTables tables;
    private final LedgerCopies copies;
    private final AuditTrail trail;
    private final PersonalDataCipher cipher;

    Restore(LedgerTables tables, LedgerCopies copies, AuditTrail trail, PersonalDataCipher cipher) {
        this.tables = tables;
        this.copies = copies;
        this.trail = trail;
        this.cipher = cipher;
    }

    /** @throws UnusableBackup when it was made by another version, is sealed with another key, or the place is not empty */
    @Transactional(rollbackFor = IOException.class)
    public void load(ArchiveReader archive) throws IOException {
        Manifest manifest = archive.manifest();
        List<LedgerTable> ordered = tables.inOrder();
        checkVersion(manifest, ordered);
        checkEmpty(ordered);
        archive.verify();
        copies.clearBeginnings();
        for (LedgerTable table : ordered) {
            load(archive, table);
        }
        checkKey();
        checkTrail(manifest);
        ordered.forEach(copies::analyse);
    }

    private void checkVersion(Manifest manifest, List<LedgerTable> ordered) {
        if (!manifest.migrations().equals(tables.migrations())) {
            throw new UnusableBackup(
                    "The backup is of migration %s (%d in all), this program of %s (%d in all). Try: restore with the"
                            + " guatu.jar that made the backup, then start the newer one.",
                    manifest.migrations().getLast(),
                    manifest.migrations().size(),
                    tables.migrations().getLast(),
                    tables.migrations().size());
        }
        for (LedgerTable table : ordered) {
            if (!manifest.part(table.name()).map(Part::columns).equals(Optional.of(table.columns()))) {
                throw new UnusableBackup(
                        "Table %s of this database is not made like the one in the backup.", table.name());
            }
        }
    }

    private void checkEmpty(List<LedgerTable> ordered) {
        for (LedgerTable table : ordered) {
            if (!BEGINNINGS.contains(table.name()) && !copies.isEmpty(table)) {
                throw new UnusableBackup(
                        "The database is not empty: table %s holds rows. Try: give --guatu.data a new folder, or a new"
                                + " database.",
                        table.name());
            }
        }
    }

    private void load(ArchiveReader archive, LedgerTable table) throws IOException {
        Part part = archive.manifest().part(table.name()).orElseThrow();
        try (InputStream rows = archive.open(part)) {
            long loaded = copies.in(table, rows);
            if (loaded != part.rows()) {
                throw new UnusableBackup(
                        "Table %s has %d rows; the backup speaks of %d.", table.name(), loaded, part.rows());
            }
        } catch (DataAccessException unfit) {
            throw new UnusableBackup(
                    "Table %s does not take the rows of the backup: %s",
                    table.name(), String.valueOf(unfit.getMostSpecificCause().getMessage()));
        }
    }

    private void checkKey() {
        if (!copies.sealedText().map(cipher::opens).orElse(true)) {
            throw new UnusableBackup(
                    "Personal data in the backup was sealed with another key than the one here. Try: put that city's"
                            + " key file into the data folder (guatu.key) before the restore, or set GUATU_KEY.");
        }
    }

    private void checkTrail(Manifest manifest) {
        Verification found = trail.verify(followed -> {});
        if (!found.equals(new Verification.Intact(manifest.auditEntries(), manifest.auditHash()))) {
            throw new UnusableBackup(
                    "The audit trail of the backup does not hold: expected %d entries ending in %s, found %s. Nothing"
                            + " was restored.",
                    manifest.auditEntries(), manifest.auditHash(), found);
        }
    }
}
