package guatu.scheduling.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Shares numbered tasks among threads; which thread does which task is left to chance. */
record Workers(int threads) {

    /** @param worker makes what does the tasks, one for each thread, so that each has room of its own */
    void share(int tasks, Supplier<IntConsumer> worker) {
        AtomicInteger next = new AtomicInteger();
        int helpers = Math.min(threads, tasks) - 1;
        if (helpers < 1) {
            work(tasks, next, worker.get());
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(helpers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < helpers; i++) {
                running.add(pool.submit(() -> work(tasks, next, worker.get())));
            }
            work(tasks, next, worker.get());
            running.forEach(Workers::finish);
        }
    }

    private static void work(int tasks, AtomicInteger next, IntConsumer worker) {
        for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
            worker.accept(task);
        }
    }

    private static void finish(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of a simulation failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A simulation was interrupted", e);
        }
    }
}
