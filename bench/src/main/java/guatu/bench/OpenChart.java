package guatu.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * A wall chart open in a browser: it hears of changes, waits a moment as the page's script does, looks again, and notes for each
 * change that it now shows how long that took.
 *
 * @param changes when each record was sent that this chart shows, in {@code System.nanoTime}, growing
 * @param shown takes nanoseconds from sending a record to having the page that shows it
 */
record OpenChart(String session, List<Long> changes, Queue<Long> shown, LongAdder opened) implements Runnable {

    /** What app.js waits, so that many changes make one look. */
    private static final int WAIT_MILLISECONDS = 300;

    private static final String CHANGED = "event:changed";

    @Override
    public void run() {
        try {
            while (!listening()) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(2_000, 8_000));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false when the line was turned away */
    private boolean listening() throws InterruptedException {
        try (PlainConnection line = new PlainConnection(Settings.PORT)) {
            line.ask("GET", "/wall-chart/updates", cookie(), new byte[0]);
            if (!line.line().contains(" 200")) {
                return false;
            }
            opened.increment();
            int seen = changes.size();
            while (true) {
                if (line.line().equals(CHANGED)) {
                    Thread.sleep(WAIT_MILLISECONDS);
                    int now = changes.size();
                    if (now > seen) {
                        look();
                        long at = System.nanoTime();
                        changes.subList(seen, now).forEach(sent -> shown.add(at - sent));
                        seen = now;
                    }
                }
            }
        } catch (IOException closed) {
            // The measurement is over, or the server ended the line: what was not shown is missing in the count.
            return true;
        }
    }

    private void look() throws IOException {
        try (PlainConnection page = new PlainConnection(Settings.PORT)) {
            int status = page.get("/", cookie()).status();
            if (status != 200) {
                throw new IOException("found status " + status + ", expected 200");
            }
        }
    }

    private Map<String, String> cookie() {
        return Map.of("Cookie", "SESSION=" + session, "Accept-Encoding", "gzip", "HX-Request", "true");
    }
}
