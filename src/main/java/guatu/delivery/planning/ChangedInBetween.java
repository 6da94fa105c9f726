package guatu.delivery.planning;

import guatu.audit.AuditEntry;
import java.util.List;

/** Somebody else changed the initiative after the person had opened it: nothing was saved. */
public final class ChangedInBetween extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int version;
    private final transient List<AuditEntry> changes;

    ChangedInBetween(int version, List<AuditEntry> changes) {
        super("changed in between, now version " + version);
        this.version = version;
        this.changes = List.copyOf(changes);
    }

    /** The version that holds now. */
    public int version() {
        return version;
    }

    /** What was changed in between, the latest first. */
    public List<AuditEntry> changes() {
        return changes;
    }
}
