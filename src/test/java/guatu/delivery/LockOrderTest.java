package guatu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.store.LightTable;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who change the same initiatives, each with a list of its own order: one waits for the other and none is thrown out. */
@SpringBootTest
@Import(TestZones.class)
class LockOrderTest {

    private static final int ROUNDS = 40;

    @Autowired
    LightTable lights;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    List<UUID> list = List.of();

    @BeforeEach
    void found() {
        TestZone zone = zones.found();
        list = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            list.add(zones.initiative(zone.north()).id());
        }
    }

    /** Without the order, the database ends one of the two. */
    @Test
    void lockedInTheOrderOfTheListsTheyRunIntoEachOther() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        List<Integer> thrownOut = atOnce(
                () -> one(list.getFirst(), list.getLast(), bothHoldOne),
                () -> one(list.getLast(), list.getFirst(), bothHoldOne));

        assertThat(thrownOut).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void lockedByTheProductTheyWaitForEachOther() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);

        List<Integer> thrownOut = atOnce(() -> manyTimes(list, start), () -> manyTimes(list.reversed(), start));

        assertThat(thrownOut).containsExactly(0, 0);
    }

    private int one(UUID first, UUID second, CyclicBarrier bothHoldOne) {
        return attempt(() -> {
            lights.lock(List.of(first));
            meet(bothHoldOne);
            lights.lock(List.of(second));
        });
    }

    private int manyTimes(List<UUID> order, CyclicBarrier start) {
        int thrownOut = 0;
        for (int round = 0; round < ROUNDS; round++) {
            meet(start);
            thrownOut += attempt(() -> lights.lock(order));
        }
        return thrownOut;
    }

    private int attempt(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
            return 0;
        } catch (PessimisticLockingFailureException deadlock) {
            return 1;
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private static List<Integer> atOnce(Callable<Integer> first, Callable<Integer> second) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> done = both.invokeAll(List.of(first, second));
            return List.of(done.get(0).get(), done.get(1).get());
        }
    }
}
