package guatu.crash;

import static guatu.crash.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What many programs sent to be recorded, and what of it was acknowledged. Who gets no answer keeps the request, to send
 * it again.
 */
final class Correspondence {

    private static final int PROGRAMS = 8;
    private static final int WITH_A_FILE_ONE_IN = 4;

    private final Program program;
    private final List<UUID> activities;
    private final Random random;
    private volatile boolean fallen;
    private final Queue<Request> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, UUID> acknowledged = new ConcurrentHashMap<>();

    /** @param random draws what is sent, and when something falls */
    Correspondence(Program program, List<UUID> activities, Random random) {
        this.program = program;
        this.activities = activities;
        this.random = random;
    }

    /** @param key under which it may be sent any number of times and is recorded once */
    record Request(String key, UUID activity, String body, boolean withFile) {}

    /** Lets the programs write until something falls; comes back when each has its answer or lost its connection. */
    void writeUntil(Runnable fall) {
        fallen = false;
        try (ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS)) {
            int before = acknowledged.size();
            List<CompletableFuture<Void>> writing = IntStream.range(0, PROGRAMS)
                    .mapToObj(number -> CompletableFuture.runAsync(this::writeUntilNobodyAnswers, programs))
                    .toList();
            await("the programs write", () -> acknowledged.size() >= before + 2 * PROGRAMS);
            LockSupport.parkNanos(random.nextLong(Duration.ofSeconds(1).toNanos()));
            fall.run();
            fallen = true;
            writing.forEach(CompletableFuture::join);
        }
    }

    /** Sends everything once more, what was acknowledged too: each gets its answer, the same as before. */
    void sendAgain() {
        for (Request request : sent) {
            UUID before = acknowledged.get(request.key());
            await("an answer to " + request, () -> send(request));
            assertThat(before == null || before.equals(acknowledged.get(request.key())))
                    .as("the same answer as before to %s", request)
                    .isTrue();
        }
    }

    /** Whether what they were waiting for has fallen. */
    boolean over() {
        return fallen;
    }

    /** The key of each acknowledged request with the record that it became. */
    Map<String, UUID> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    Set<String> keysWithFile() {
        return sent.stream().filter(Request::withFile).map(Request::key).collect(Collectors.toSet());
    }

    private void writeUntilNobodyAnswers() {
        boolean answered = true;
        while (answered && !fallen) {
            Request request = draw();
            sent.add(request);
            answered = send(request);
        }
    }

    private Request draw() {
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        boolean withFile = random.nextInt(WITH_A_FILE_ONE_IN) == 0;
        String file =
                """
                , "files": [{"name": "记录.txt", "content": "%s"}]""".formatted(Base64.getEncoder().encodeToString(("现场记录 " + key).getBytes(StandardCharsets.UTF_8)));
        String body = """
                {"kind": "percent", "percent": %d, "note": "%s"%s}
                """.formatted(random.nextInt(1, 99), key, withFile ? file : "");
        return new Request(key, activities.get(random.nextInt(activities.size())), body, withFile);
    }

    /** @return false when there was no answer, or none that says that it is recorded */
    private boolean send(Request request) {
        try {
            acknowledged.put(
                    request.key(),
                    program.send("/activities/" + request.activity() + "/progress", request.key(), request.body()));
            return true;
        } catch (NoAnswer none) {
            return false;
        }
    }
}
