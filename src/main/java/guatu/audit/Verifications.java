package guatu.audit;

import guatu.audit.store.VerificationTable;
import guatu.shell.Identifiers;
import guatu.shell.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Verifies the trail beside the requests; one verification runs at a time, whoever asked for it. */
@Service
public class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    /** A process that follows the chain says so many times a second; one that has not for so long is gone. */
    private static final Duration SILENT_AT_MOST = Duration.ofMinutes(2);

    private final AuditTrail trail;
    private final VerificationTable table;
    private final Clock clock;

    Verifications(AuditTrail trail, VerificationTable table, Clock clock) {
        this.trail = trail;
        this.table = table;
        this.clock = clock;
    }

    /** The latest, under way or over; empty before the first. */
    public Optional<VerificationRun> latest() {
        table.giveUp(clock.instant().minus(SILENT_AT_MOST), clock.instant());
        return table.latest();
    }

    /** Begins one, unless one is under way. */
    public void begin(SignedIn reader) {
        UUID id = Identifiers.next();
        if (table.begin(id, reader.displayName(), trail.length(), clock.instant())) {
            Thread.ofVirtual().name("audit-verification-" + id).start(() -> run(id));
        }
    }

    private void run(UUID id) {
        try {
            table.finish(id, trail.verify(done -> table.advance(id, done, clock.instant())), clock.instant());
        } catch (RuntimeException failure) {
            LOG.error("Verification {} of the trail failed", id, failure);
            table.fail(id, clock.instant());
        }
    }
}
