package guatu.delivery.web;

import guatu.delivery.chart.Changes;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.web.ConnectionsByMemory;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open wall charts to look again when something they show has changed, whichever node it was recorded on. What
 * changed is not told: the page asks for it with the rights of its person.
 */
@Component
class ChartUpdates implements SmartLifecycle {

    private static final Duration OPEN_FOR = Duration.ofMinutes(30);

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final int most;
    private volatile boolean running;

    ChartUpdates(Changes changes, ConnectionsByMemory connections) {
        this.most = connections.lines();
        changes.tell(this::announce);
        changes.tellOfGaps(() -> announce(listener -> true));
    }

    private record Listener(Viewer viewer, SseEmitter emitter) {

        boolean sees(String organisationPath) {
            return viewer.may(Permission.SEE, organisationPath);
        }
    }

    /** Empty when as many are open as this process bears: the page looks by itself then, and asks again. */
    Optional<SseEmitter> open(Viewer viewer) {
        if (listeners.size() >= most) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(OPEN_FOR.toMillis());
        Listener listener = new Listener(viewer, emitter);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> listeners.remove(listener));
        listeners.add(listener);
        send(listener, SseEmitter.event().name("open").data("").reconnectTime(3_000));
        return Optional.of(emitter);
    }

    @Scheduled(fixedDelay = 20_000)
    void keepAlive() {
        listeners.forEach(listener -> send(listener, SseEmitter.event().comment("")));
    }

    private void announce(String organisationPath) {
        announce(listener -> listener.sees(organisationPath));
    }

    private void announce(Predicate<Listener> concerned) {
        listeners.stream()
                .filter(concerned)
                .forEach(listener ->
                        send(listener, SseEmitter.event().name("changed").data("")));
    }

    private void send(Listener listener, SseEmitter.SseEventBuilder event) {
        try {
            listener.emitter().send(event);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Open pages would hold up the end of the server. */
    @Override
    public void stop() {
        running = false;
        listeners.forEach(listener -> listener.emitter().complete());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
