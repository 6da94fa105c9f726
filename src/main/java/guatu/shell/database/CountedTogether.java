package guatu.shell.database;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Counts one thing after the other, and lets a second thread take every other one when nobody else has it. Each thread needs a
 * connection, so there is never more than one of them: whoever waits for it waits for a count that runs, not for a connection that
 * another such one holds.
 */
public final class CountedTogether {

    private final Semaphore second = new Semaphore(1);

    public <K, V> Map<K, V> of(Collection<K> keys, Function<K, V> count) {
        Map<K, V> counted = new ConcurrentHashMap<>();
        Queue<K> waiting = new ConcurrentLinkedQueue<>(keys);
        Runnable taking = () -> {
            for (K key = waiting.poll(); key != null; key = waiting.poll()) {
                counted.put(key, count.apply(key));
            }
        };
        if (keys.size() > 1 && second.tryAcquire()) {
            try {
                withASecond(taking);
            } finally {
                second.release();
            }
        } else {
            taking.run();
        }
        // What the second could not count fails here again, or doesn't: it may have found no connection.
        keys.forEach(key -> counted.computeIfAbsent(key, count));
        return counted;
    }

    private static void withASecond(Runnable taking) {
        Thread other = Thread.ofVirtual()
                .name("second-count")
                .uncaughtExceptionHandler((_, _) -> {})
                .start(taking);
        try {
            taking.run();
        } finally {
            joined(other);
        }
    }

    private static void joined(Thread other) {
        boolean interrupted = false;
        while (other.isAlive()) {
            try {
                other.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
