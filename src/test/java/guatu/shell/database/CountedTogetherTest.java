package guatu.shell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CountedTogetherTest {

    private final CountedTogether together = new CountedTogether();
    private final Thread asking = Thread.currentThread();

    @Test
    void countsTwoThingsAtOnce() {
        CountDownLatch both = new CountDownLatch(2);

        Map<Integer, Boolean> met = together.of(List.of(1, 2), _ -> meet(both));

        assertThat(met).isEqualTo(Map.of(1, true, 2, true));
    }

    @Test
    void countsItselfWhatTheSecondThreadCouldNot() {
        Map<Integer, Integer> counted = together.of(List.of(1, 2, 3, 4), key -> {
            if (Thread.currentThread() != asking) {
                throw new IllegalStateException("no connection");
            }
            return key * 10;
        });

        assertThat(counted).isEqualTo(Map.of(1, 10, 2, 20, 3, 30, 4, 40));
    }

    @Test
    void failsWithWhatCannotBeCountedAndCountsTheNextTime() {
        assertThatThrownBy(() -> together.of(List.of(1, 2), _ -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(together.of(List.of(1, 2), key -> key)).isEqualTo(Map.of(1, 1, 2, 2));
    }

    private static boolean meet(CountDownLatch both) {
        both.countDown();
        try {
            return both.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
