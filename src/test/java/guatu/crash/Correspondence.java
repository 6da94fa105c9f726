package guatu.crash;

import static guatu.crash.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What many programs sent to be recorded, and what of it was acknowledged. Who gets no answer keeps the request, to send
 * it again.
 */
final class Correspondence {

    private static final int PROGRAMS = 8;
    private static final int WITH_A_FILE_ONE_IN = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final String token;
    private final List<UUID> activities;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<Request> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, UUID> acknowledged = new ConcurrentHashMap<>();

    Correspondence(String address, String token, List<UUID> activities) {
        this.address = address;
        this.token = token;
        this.activities = activities;
    }

    /** @param key under which it may be sent any number of times and is recorded once */
    record Request(String key, UUID activity, String body, boolean withFile) {}

    /** Lets the programs write until something falls; comes back when each has lost its connection. */
    void writeUntil(Runnable fall) {
        try (ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS)) {
            int before = acknowledged.size();
            List<CompletableFuture<Void>> writing = IntStream.range(0, PROGRAMS)
                    .mapToObj(number -> CompletableFuture.runAsync(this::writeUntilNobodyAnswers, programs))
                    .toList();
            await("the programs write", () -> acknowledged.size() >= before + 2 * PROGRAMS);
            LockSupport.parkNanos(
                    ThreadLocalRandom.current().nextLong(Duration.ofSeconds(1).toNanos()));
            fall.run();
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

    /** The key of each acknowledged request with the record that it became. */
    Map<String, UUID> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    Set<String> keysWithFile() {
        return sent.stream().filter(Request::withFile).map(Request::key).collect(Collectors.toSet());
    }

    private void writeUntilNobodyAnswers() {
        boolean answered = true;
        while (answered) {
            Request request = draw();
            sent.add(request);
            answered = send(request);
        }
    }

    private Request draw() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String key = UUID.randomUUID().toString();
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
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(
                                    URI.create(address + "/api/v1/activities/" + request.activity() + "/progress"))
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token)
                            .header("Idempotency-Key", request.key())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(request.body()))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer::body).isIn(201, 500, 503);
            if (answer.statusCode() != 201) {
                return false;
            }
            acknowledged.put(
                    request.key(),
                    UUID.fromString(JSON.readTree(answer.body()).get("id").asString()));
            return true;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
