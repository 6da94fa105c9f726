package guatu.delivery.chart;

import guatu.delivery.store.ChangeChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears what changed, whichever node it was recorded on, and passes it on; a lost line is taken up again. */
@Component
public class Changes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final ChangeChannel channel;
    private final List<Consumer<String>> told = new CopyOnWriteArrayList<>();
    private final List<Runnable> toldOfGaps = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    Changes(ChangeChannel channel) {
        this.channel = channel;
    }

    /** @param hear is handed the path of the organisation in whose ledger something changed */
    public void tell(Consumer<String> hear) {
        told.add(hear);
    }

    /** @param hear is told when changes may have been missed, because the line was lost and is there again */
    public void tellOfGaps(Runnable hear) {
        toldOfGaps.add(hear);
    }

    private void listen() {
        Runnable listening = () -> {};
        while (running) {
            try {
                channel.listen(listening, path -> told.forEach(hear -> hear.accept(path)), () -> running);
            } catch (RuntimeException lost) {
                listening = () -> toldOfGaps.forEach(Runnable::run);
                if (running) {
                    log.warn("Lost the line that tells of changes; trying again: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("changes").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
