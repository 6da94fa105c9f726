package guatu.audit;

import guatu.audit.Audit.Subject;
import guatu.audit.Chain.Head;
import guatu.audit.store.AuditSearch;
import guatu.shell.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail: searching, exporting, and proving that nobody touched it. */
@Service
public class AuditTrail {

    public static final int PAGE = 50;
    private static final Subject THE_TRAIL = new Subject("audit", "trail", "audit");

    private final AuditSearch entries;
    private final AuditReach reach;
    private final Audit audit;

    AuditTrail(AuditSearch entries, AuditReach reach, Audit audit) {
        this.entries = entries;
        this.reach = reach;
        this.audit = audit;
    }

    /** @param before only entries older than this sequence; null for the newest */
    public List<AuditEntry> find(SignedIn reader, AuditQuestion question, @Nullable Long before) {
        return entries.find(question, reach.actorsVisibleTo(reader), before, PAGE);
    }

    /** All kinds of deeds that are on record, for choosing one. */
    public List<String> actions() {
        return entries.actions();
    }

    public long length() {
        return entries.head().sequence();
    }

    /** Everything that was asked for, newest first, one entry at a time; that it was taken away is on record itself. */
    @Transactional
    public void export(SignedIn reader, AuditQuestion question, Consumer<AuditEntry> sink) {
        try (Stream<AuditEntry> found = entries.stream(question, reach.actorsVisibleTo(reader))) {
            found.forEach(sink);
        }
        audit.append(reader, "audit.trail.export", THE_TRAIL, Map.of("question", question));
    }

    /**
     * Follows the whole chain as it stands at one moment, while others go on writing.
     *
     * @param progress is told now and then how many entries were followed
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify(LongConsumer progress) {
        Head head = entries.head();
        try (Stream<AuditEntry> chain = entries.chain()) {
            return ChainCheck.follow(chain.iterator(), Chain.START, head, progress);
        }
    }
}
