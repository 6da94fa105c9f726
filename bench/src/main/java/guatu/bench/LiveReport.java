package guatu.bench;

import guatu.bench.DatabaseLimit.Measured;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** Opens wall charts, lets officers record, and measures how long it takes until a chart shows a record. */
final class LiveReport {

    private static final ReadmeSection SECTION = new ReadmeSection("live", "bench/run-live");
    private static final int UNITS = Integer.getInteger("bench.units", 180);
    private static final int CHARTS_OF_A_UNIT = 11;
    private static final int CHARTS_OF_THE_CITY = 20;
    private static final int RECORDS_A_SECOND = 2;
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final Duration OPEN_AT_MOST = Duration.ofSeconds(120);

    private LiveReport() {}

    public static void main(String[] arguments) throws Exception {
        List<Recorder> officers = Recorder.several(UNITS);
        String city = (String) new Person("city").signIn("city").get("sessionCookie");
        List<Long> all = new CopyOnWriteArrayList<>();
        List<List<Long>> ofUnits = new ArrayList<>();
        Queue<Long> shown = new ConcurrentLinkedQueue<>();
        LongAdder opened = new LongAdder();
        for (Recorder officer : officers) {
            List<Long> ofUnit = new CopyOnWriteArrayList<>();
            ofUnits.add(ofUnit);
            for (int chart = 0; chart < CHARTS_OF_A_UNIT; chart++) {
                Thread.ofVirtual().start(new OpenChart(officer.session(), ofUnit, shown, opened));
            }
        }
        for (int chart = 0; chart < CHARTS_OF_THE_CITY; chart++) {
            Thread.ofVirtual().start(new OpenChart(city, all, shown, opened));
        }
        int charts = UNITS * CHARTS_OF_A_UNIT + CHARTS_OF_THE_CITY;
        awaitOpened(opened, charts);
        record(officers, ofUnits, all, Duration.ofSeconds(10));
        Thread.sleep(SETTLE);
        shown.clear();
        int records = record(officers, ofUnits, all, Settings.MEASURED);
        Thread.sleep(SETTLE);
        report(charts, records, shown);
        System.exit(0);
    }

    private static void awaitOpened(LongAdder opened, int charts) throws IOException, InterruptedException {
        long end = System.nanoTime() + OPEN_AT_MOST.toNanos();
        while (opened.sum() < charts) {
            if (System.nanoTime() > end) {
                throw new IOException("found %d open charts after %s, expected %d. Try: ulimit -n 16384"
                        .formatted(opened.sum(), OPEN_AT_MOST, charts));
            }
            Thread.sleep(100);
        }
    }

    private static int record(List<Recorder> officers, List<List<Long>> ofUnits, List<Long> all, Duration span)
            throws IOException, InterruptedException {
        int records = (int) (span.toSeconds() * RECORDS_A_SECOND);
        try (PlainConnection connection = new PlainConnection(Settings.PORT)) {
            for (int number = 0; number < records; number++) {
                int unit = ThreadLocalRandom.current().nextInt(officers.size());
                long sent = System.nanoTime();
                officers.get(unit).byApi(connection);
                ofUnits.get(unit).add(sent);
                all.add(sent);
                Thread.sleep(1_000 / RECORDS_A_SECOND);
            }
        }
        return records;
    }

    private static void report(int charts, int records, Queue<Long> shown) throws IOException {
        long[] times = shown.stream().mapToLong(Long::longValue).sorted().toArray();
        int expected = records * (CHARTS_OF_A_UNIT + CHARTS_OF_THE_CITY);
        Measured measured = new Measured(0, times);
        SECTION.write(SECTION.opening() + """
                %,d wall charts stay open on server-sent events: %d over the whole city, %d over each of %d units. %d records a second come in.
                A chart is one's own page, fetched anew with one's own rights %d ms after the word of a change, as its script does.

                | from sending a record to having the page that shows it | |
                | --- | ---: |
                | shown, of %,d expected | %,d |
                | p50 ms | %.0f |
                | p95 ms | %.0f |
                | p99 ms | %.0f |
                | goal: p95 ms | 1,000 |

                """
                .formatted(
                        charts,
                        CHARTS_OF_THE_CITY,
                        CHARTS_OF_A_UNIT,
                        UNITS,
                        RECORDS_A_SECOND,
                        300,
                        expected,
                        times.length,
                        measured.milliseconds(0.5),
                        measured.milliseconds(0.95),
                        measured.milliseconds(0.99)));
    }
}
