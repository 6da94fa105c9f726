package guatu.crash;

import static guatu.crash.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** One program reports gates as finished, another decides on them, and each keeps what it has no answer to. */
final class SecondPersons implements Runnable {

    private static final int CONFIRMED_ONE_IN = 4;

    private final Program recorder;
    private final Program decider;
    private final Queue<UUID> gates;
    private final Random random;
    private final BooleanSupplier over;
    private final Queue<Report> begun = new ConcurrentLinkedQueue<>();
    private final Map<UUID, UUID> reported = new ConcurrentHashMap<>();
    private final Map<UUID, String> decided = new ConcurrentHashMap<>();

    /** @param gates to be finished; what is returned goes back there */
    SecondPersons(Program recorder, Program decider, Queue<UUID> gates, Random random, BooleanSupplier over) {
        this.recorder = recorder;
        this.decider = decider;
        this.gates = gates;
        this.random = random;
        this.over = over;
    }

    /** @param key of the report and, as the decider's own, of the decision */
    private record Report(UUID key, UUID gate, String decision) {}

    /** Goes on until nobody answers, or until it is over. */
    @Override
    public void run() {
        boolean answered = true;
        while (answered && !over.getAsBoolean()) {
            Report report = new Report(
                    new UUID(random.nextLong(), random.nextLong()),
                    gates.remove(),
                    random.nextInt(CONFIRMED_ONE_IN) == 0 ? "confirmed" : "returned");
            begun.add(report);
            answered = carryOut(report);
        }
    }

    /** Sends everything once more; each gets the answer that it had. */
    void sendAgain() {
        for (Report report : begun) {
            UUID before = reported.get(report.key());
            await("an answer to " + report, () -> carryOut(report));
            assertThat(before == null || before.equals(reported.get(report.key())))
                    .as("the same answer as before to %s", report)
                    .isTrue();
            if (report.decision().equals("returned")) {
                gates.add(report.gate());
            }
        }
    }

    /** Each acknowledged report by its key. */
    Map<UUID, UUID> reported() {
        return Map.copyOf(reported);
    }

    /** Each acknowledged decision by its record. */
    Map<UUID, String> decided() {
        return Map.copyOf(decided);
    }

    private boolean carryOut(Report report) {
        try {
            UUID record = recorder.send(
                    "/activities/" + report.gate() + "/progress", report.key().toString(), """
                    {"kind": "finished", "files": [{"name": "验收单.txt", "content": "%s"}]}
                    """.formatted(
                                    Base64.getEncoder()
                                            .encodeToString(("验收 " + report.key()).getBytes(StandardCharsets.UTF_8))));
            reported.put(report.key(), record);
            decider.send(
                    "/progress/" + record + "/confirmation", report.key().toString(), """
                    {"decision": "%s", "note": "复核"}
                    """.formatted(report.decision()));
            decided.put(record, report.decision());
            return true;
        } catch (NoAnswer none) {
            return false;
        }
    }
}
