package guatu.audit;

import guatu.audit.store.AuditTable;
import guatu.shell.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit trail and reads it for one subject. An entry is part of the caller's transaction: both are there, or neither is. */
@Service
public class Audit {

    private static final JsonMapper CANONICAL = JsonMapper.builder().build();

    private final AuditTable entries;
    private final Clock clock;

    Audit(AuditTable entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * The entry is linked into the chain just before the transaction commits, since the chain's lock is held from then on.
     *
     * @param actor who did it; null when the product itself did
     * @param action what, as {@code room.verb}: {@code delivery.progress.record}
     * @param detail what changed; values are written as text, personal data must be masked by the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(@Nullable SignedIn actor, String action, Subject subject, Map<String, ?> detail) {
        Map<String, String> ordered = new TreeMap<>();
        detail.forEach((key, value) -> ordered.put(key, String.valueOf(value)));
        UnlinkedEntries.ofTransaction(entries)
                .add(previous -> Chain.next(
                        previous,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        actor == null ? null : actor.id(),
                        actor == null ? "guatu" : actor.displayName(),
                        action,
                        subject,
                        CANONICAL.writeValueAsString(ordered)));
    }

    /** The latest entries that speak of a subject, recorded before an instant, the latest first. */
    public List<AuditEntry> latestOf(String subjectKind, String subjectId, Instant before, int limit) {
        return entries.latestOf(subjectKind, subjectId, before, limit);
    }

    /**
     * What an entry speaks of.
     *
     * @param kind {@code initiative}, {@code person}, …
     * @param id the key by which it is found again
     * @param name what people call it
     */
    public record Subject(String kind, String id, String name) {}
}
