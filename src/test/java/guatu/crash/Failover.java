package guatu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Programs that write to two nodes while somebody else kills the primary and promotes its replica. Who gets no answer asks
 * the other node under the same key until there is one; afterwards everything that was acknowledged must be there, once.
 */
final class Failover {

    private static final String PASSWORD = "guatu-demo-2026";
    private static final int PROGRAMS = 8;
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(50);

    private final List<Program> nodes;
    private final List<UUID> activities;
    private final Map<String, UUID> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> answeredAt = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    private Failover(List<Program> nodes, List<UUID> activities) {
        this.nodes = nodes;
        this.activities = activities;
    }

    /** @param arguments the database's address with both hosts, a folder, the first of two ports, seconds to write for */
    public static void main(String[] arguments) {
        String database = arguments[0];
        Path folder = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        Duration writing = Duration.ofSeconds(Long.parseLong(arguments[3]));
        try (ServerNode first = new ServerNode(database, folder, port, "demo");
                ServerNode second = new ServerNode(database, folder, port + 1, "")) {
            JdbcClient tables = JdbcClient.create(new DriverManagerDataSource(database, "guatu", "guatu"));
            Clerk clerk = new Clerk(first.address()).signIn("steward", PASSWORD);
            String token = clerk.token("RECORD");
            Failover failover = new Failover(
                    List.of(new Program(first.address(), token), new Program(second.address(), token)),
                    new Books(tables).open("ORG-EDZ"));
            System.out.println("writing");
            failover.write(writing);
            failover.compare(new Books(tables));
            for (ServerNode node : List.of(first, second)) {
                assertThat(clerk.at(node.address()).open("/my-work").statusCode())
                        .as("still signed in at %s", node.address())
                        .isEqualTo(200);
            }
        }
    }

    private void write(Duration duration) {
        long until = System.nanoTime() + duration.toNanos();
        try (ExecutorService programs = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, PROGRAMS)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> write(new Random(number), until), programs))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private void write(Random random, long until) {
        int node = random.nextInt(nodes.size());
        while (System.nanoTime() < until) {
            String key = UUID.randomUUID().toString();
            String path = "/activities/" + activities.get(random.nextInt(activities.size())) + "/progress";
            String body = """
                    {"kind": "percent", "percent": %d}
                    """.formatted(random.nextInt(1, 99));
            while (!acknowledged.containsKey(key)) {
                try {
                    acknowledged.put(key, nodes.get(node).send(path, key, body));
                    answeredAt.put(key, System.nanoTime());
                } catch (NoAnswer none) {
                    unanswered.incrementAndGet();
                    node = (node + 1) % nodes.size();
                    LockSupport.parkNanos(BEFORE_ASKING_AGAIN.toNanos());
                }
            }
        }
    }

    private void compare(Books books) {
        assertThat(books.recorded()).isEqualTo(acknowledged);
        books.nothingIsHalfDone();
        books.theStandingStateFollowsFromTheRecords();
        books.theTrailIsWhole();
        System.out.printf(
                "%,d records acknowledged, all of them there, each once; %,d requests had no answer and were sent again; longest time without an answer %.1f s%n",
                acknowledged.size(), unanswered.get(), longestGap().toMillis() / 1_000.0);
    }

    private Duration longestGap() {
        List<Long> moments = new ArrayList<>(answeredAt.values());
        moments.sort(null);
        return Duration.ofNanos(IntStream.range(1, moments.size())
                .mapToLong(at -> moments.get(at) - moments.get(at - 1))
                .max()
                .orElse(0));
    }
}
