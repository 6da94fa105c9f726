package guatu.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A verification of the whole chain, under way or over.
 *
 * @param begunBy name of who asked for it
 * @param total how long the chain was when it began
 * @param done how many entries were followed so far
 * @param outcome empty while it runs, and when it was broken off
 * @param finishedAt empty while it runs
 */
public record VerificationRun(
        UUID id,
        Instant begunAt,
        String begunBy,
        long total,
        long done,
        Optional<Verification> outcome,
        Optional<Instant> finishedAt) {

    public boolean running() {
        return finishedAt.isEmpty();
    }

    public boolean brokenOff() {
        return !running() && outcome.isEmpty();
    }

    /** Whole percent. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }
}
