package guatu.delivery.chart;

import guatu.delivery.InitiativeChanged;
import guatu.delivery.store.ChangeChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells all nodes of what was committed, many changes together: PostgreSQL lets transactions that notify commit one by
 * one, so recording itself must not. Who misses a word because this process ended sees the change with the next one.
 */
@Component
class Announcements implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Announcements.class);
    private static final Duration TOGETHER = Duration.ofMillis(50);
    private static final long WAIT_SECONDS = 1;

    private final ChangeChannel channel;
    private final LinkedBlockingQueue<UUID> committed = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread telling;

    Announcements(ChangeChannel channel) {
        this.channel = channel;
    }

    @EventListener
    void afterCommit(InitiativeChanged change) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed.add(change.initiativeId());
            }
        });
    }

    private void tell() {
        while (running || !committed.isEmpty()) {
            try {
                UUID first = committed.poll(WAIT_SECONDS, TimeUnit.SECONDS);
                if (first != null) {
                    Thread.sleep(TOGETHER);
                    Set<UUID> changed = new HashSet<>(Set.of(first));
                    committed.drainTo(changed);
                    channel.tell(changed);
                }
            } catch (DataAccessException notTold) {
                log.warn(
                        "Could not tell of changes; open charts show them with the next one: {}", notTold.getMessage());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        telling = Thread.ofVirtual().name("announcements").start(this::tell);
    }

    @Override
    public void stop() {
        running = false;
        if (telling != null) {
            try {
                telling.join(Duration.ofSeconds(2 * WAIT_SECONDS));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
