package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import guatu.access.FuzzRound.Outcome;
import guatu.access.Routes.Route;
import guatu.audit.AuditTrail;
import guatu.audit.Verification;
import guatu.directory.ApiTokens;
import guatu.testing.TestZones;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Sends drawn requests to every endpoint over the wire. {@code bench/fuzz} runs the same with 100,000 of them and holds them
 * to a second each.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestZones.class)
class EndpointFuzzTest {

    private static final int REQUESTS = Integer.getInteger("guatu.fuzz.requests", 3_000);
    private static final long SEED = Long.getLong("guatu.fuzz.seed", 20260210);
    private static final boolean MEASURED = Boolean.getBoolean("guatu.fuzz.measured");
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int IN_A_ROUND = 1_000;
    private static final int AT_ONCE = 2;

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AuditTrail trail;

    @Autowired
    DataSource pool;

    @Test
    void whateverIsSentIsAnsweredAndShowsNothingOfOtherUnits() throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService rounds = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<Outcome>>> running = rounds.invokeAll(IntStream.range(0, REQUESTS / IN_A_ROUND)
                    .mapToObj(this::round)
                    .toList());
            for (Future<List<Outcome>> round : running) {
                outcomes.addAll(round.get());
            }
        }

        if (MEASURED) {
            print(outcomes);
        }
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.fault().isPresent())
                .extracting(outcome ->
                        "%d %s: %s".formatted(outcome.status(), outcome.fault().orElseThrow(), outcome.request()))
                .isEmpty();
        assertThat(trail.verify(followed -> {})).isInstanceOf(Verification.Intact.class);
        await("every connection given back but the one that listens for changes")
                .until(() -> pool.unwrap(HikariDataSource.class)
                                .getHikariPoolMXBean()
                                .getActiveConnections()
                        <= 1);
        if (MEASURED) {
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.took().compareTo(LIMIT) > 0)
                    .extracting(outcome -> outcome.took() + " " + outcome.request())
                    .isEmpty();
        }
    }

    private Callable<List<Outcome>> round(int number) {
        return () -> new FuzzRound(new RawHttp(port), zones, jdbc, tokens, handlers())
                .run(SEED + (long) number * IN_A_ROUND, IN_A_ROUND);
    }

    private Map<Route, HandlerMethod> handlers() {
        Map<Route, HandlerMethod> handlers = new TreeMap<>(Comparator.comparing(Route::toString));
        mappings.forEach(mapping -> mapping.getHandlerMethods()
                .forEach((info, handler) -> Routes.of(info).forEach(route -> handlers.put(route, handler))));
        return handlers;
    }

    private static void print(List<Outcome> outcomes) {
        Map<Integer, Long> statuses = outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.status(), TreeMap::new, Collectors.counting()));
        System.out.println(statuses);
        List<Outcome> slowestFirst = outcomes.stream()
                .sorted(Comparator.comparing((Outcome outcome) -> outcome.took())
                        .reversed())
                .toList();
        for (double share : new double[] {0.5, 0.05, 0.01, 0.001}) {
            System.out.printf(
                    "p%s %s%n",
                    100 - share * 100,
                    slowestFirst.get((int) (outcomes.size() * share)).took());
        }
        slowestFirst.stream()
                .limit(10)
                .forEach(outcome -> System.out.println(outcome.took() + " " + outcome.request()));
    }
}
