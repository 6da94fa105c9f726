package guatu.sheets;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An uploaded ledger on its way.
 *
 * @param kind the code of its {@link ImportKind}
 * @param rowsTotal how many rows the work at hand has; 0 while that is not known
 * @param rowsDone how many of them are done
 * @param report what the check or the load found; empty before there was one
 */
public record FileImport(
        UUID id,
        UUID personId,
        String kind,
        String fileName,
        State state,
        Instant uploadedAt,
        int rowsTotal,
        int rowsDone,
        Optional<ImportReport> report,
        Optional<Instant> finishedAt) {

    public enum State {
        UPLOADED,
        CHECKING,
        /** Checked, and everything in it can be loaded. */
        CHECKED,
        /** Checked, and something in it was refused. */
        REFUSED,
        APPLYING,
        APPLIED,
        /** Broken off; nothing of it was loaded. */
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public boolean running() {
            return this == UPLOADED || this == CHECKING || this == APPLYING;
        }
    }

    /** Whole percent of the work at hand. */
    public int percent() {
        return rowsTotal == 0 ? 0 : (int) Math.min(100, 100L * rowsDone / rowsTotal);
    }

    public boolean changesNothing() {
        return report.map(ImportReport::changesNothing).orElse(false);
    }
}
