package guatu.supervision.pack;

import guatu.rules.Rules;
import guatu.shell.Identifiers;
import guatu.supervision.pack.ReviewPack.PackFile;
import guatu.supervision.pack.ReviewPack.State;
import guatu.supervision.pack.store.ReviewPackTable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds packs beside the requests. Who builds a pack holds its claim and renews it with every step; when a node falls, the claim ends
 * and another one takes the pack up. What a node wrote that lost its claim is not kept.
 */
@Component
@ConditionalOnWebApplication
class PackWork {

    private static final Logger LOG = LoggerFactory.getLogger(PackWork.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The numbers, the document, the tables. */
    static final int STEPS = PackReckoning.STEPS + 2;

    /** One pack at a time on a node. */
    private final Semaphore oneAtATime = new Semaphore(1);

    private final ReviewPackTable table;
    private final PackAssembly assembly;
    private final PackReckoning reckoning;
    private final PackWriting writing;
    private final Rules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PackWork(
            ReviewPackTable table,
            PackAssembly assembly,
            PackReckoning reckoning,
            PackWriting writing,
            Rules rules,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.assembly = assembly;
        this.reckoning = reckoning;
        this.writing = writing;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes up what nobody builds: after an order, after a start, after another node's fall. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void takeUp() {
        if (oneAtATime.availablePermits() > 0) {
            table.unclaimed(clock.instant()).forEach(this::begin);
        }
    }

    void begin(UUID id) {
        Thread.ofVirtual().name("pack-" + id).start(() -> {
            oneAtATime.acquireUninterruptibly();
            try {
                build(id);
            } finally {
                oneAtATime.release();
            }
        });
    }

    /** @return false when another node builds it, or it is built */
    boolean build(UUID id) {
        UUID claim = Identifiers.next();
        if (!table.claim(id, claim, clock.instant(), claimEnd())) {
            return false;
        }
        try {
            ReviewPack pack = assembly.pack(table.byId(id).orElseThrow());
            PackContent content = reckoning.of(pack, done -> step(id, claim, done));
            PackFile document = writing.document(pack, content);
            step(id, claim, STEPS - 1);
            PackFile workbook = writing.workbook(pack, content);
            step(id, claim, STEPS);
            return keep(id, claim, content, document, workbook);
        } catch (OptimisticLockingFailureException lost) {
            LOG.info("Pack {}: {}", id, lost.getMessage());
            return false;
        } catch (RuntimeException failure) {
            LOG.error("Pack {} failed", id, failure);
            table.finish(id, claim, State.FAILED, "", "", clock.instant());
            return false;
        }
    }

    private boolean keep(UUID id, UUID claim, PackContent content, PackFile document, PackFile workbook) {
        String json = JSON.writeValueAsString(content);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            String sm3 = PackHash.of(json.getBytes(StandardCharsets.UTF_8));
            if (!table.finish(id, claim, State.DONE, json, sm3, clock.instant())) {
                return false;
            }
            table.insert(id, "docx", document);
            table.insert(id, "xlsx", workbook);
            return true;
        }));
    }

    private void step(UUID id, UUID claim, int done) {
        if (!table.progress(id, claim, done, claimEnd())) {
            throw new OptimisticLockingFailureException("another node builds it");
        }
    }

    private Instant claimEnd() {
        int minutes = rules.inForce(PackRule.CODE, LocalDate.now(clock)).integer("claim_minutes");
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }
}
