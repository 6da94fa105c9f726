package guatu.bench;

import guatu.bench.DatabaseLimit.Measured;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** People who record progress: with a moment to think between two records, or as fast as they are answered. */
final class RecordingLoad {

    private final List<Recorder> recorders;

    RecordingLoad(List<Recorder> recorders) {
        this.recorders = recorders;
    }

    /** By form, each waiting 0.5 to 1.5 of the time to think before the next record; nanoseconds of the POST. */
    Measured thinking(int users, Duration think, Duration span) throws Exception {
        return together(users, span, (recorder, connection) -> {
            Thread.sleep(ThreadLocalRandom.current().nextLong(think.toMillis() / 2, think.toMillis() * 3 / 2));
            return recorder.byForm(connection);
        });
    }

    /** By the API, one record after the other on each connection. */
    Measured flatOut(int connections, Duration span) throws Exception {
        return together(connections, span, (recorder, connection) -> {
            long sent = System.nanoTime();
            recorder.byApi(connection);
            return System.nanoTime() - sent;
        });
    }

    private interface Once {
        long nanoseconds(Recorder recorder, PlainConnection connection) throws IOException, InterruptedException;
    }

    private Measured together(int users, Duration span, Once once) throws Exception {
        List<Future<List<Long>>> all = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(users)) {
            for (int user = 0; user < users; user++) {
                Recorder recorder = recorders.get(user % recorders.size());
                Callable<List<Long>> work = () -> repeat(recorder, span, once);
                all.add(crowd.submit(work));
            }
        }
        List<Long> times = new ArrayList<>();
        for (Future<List<Long>> one : all) {
            times.addAll(one.get());
        }
        return new Measured(
                times.size() / (double) span.toSeconds(),
                times.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private static List<Long> repeat(Recorder recorder, Duration span, Once once) throws Exception {
        List<Long> times = new ArrayList<>();
        try (PlainConnection connection = new PlainConnection(Settings.PORT)) {
            long end = System.nanoTime() + span.toNanos();
            while (System.nanoTime() < end) {
                times.add(once.nanoseconds(recorder, connection));
            }
        }
        return times;
    }
}
