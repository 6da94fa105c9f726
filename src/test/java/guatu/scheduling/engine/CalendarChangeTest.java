package guatu.scheduling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.ShiftCalendar;
import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CalendarChangeTest {

    private static final int COUNT = 1_000;
    private static final int START = 1_000_000;

    @Test
    void onlyWhatDependsOnAChangeIsComputedAgain() {
        ChangeInPlace change = chain().changing(OptionalInt.of(START + 2 * COUNT * RandomArrays.DAY));

        change.lasting(COUNT - 2, 2 * RandomArrays.DAY);
        assertThat(change.completion()).isEqualTo(START + (COUNT + 1) * RandomArrays.DAY);
        // Early: the changed one and its successor. Late, from the end back: the changed one and all before it.
        assertThat(change.recomputed()).isEqualTo(2 + COUNT - 1);

        change.lasting(0, 2 * RandomArrays.DAY);
        // The promise stands, so that nothing else may be later or earlier than before.
        assertThat(change.recomputed()).isEqualTo(COUNT + 1);
        assertThat(change.totalFloat(500)).isEqualTo((COUNT - 2) * RandomArrays.DAY);
    }

    @Test
    void aFinishThatMovesMovesWhatItHolds() {
        ChangeInPlace change = chain().changing(OptionalInt.empty());

        change.lasting(0, 2 * RandomArrays.DAY);

        assertThat(change.recomputed()).isEqualTo(2 * COUNT);
        assertThat(change.totalFloat(500)).isZero();
    }

    @Test
    void thePassItWasMadeFromStays() {
        CalendarPass pass = chain();

        pass.changing(OptionalInt.empty()).lasting(0, 9 * RandomArrays.DAY);

        pass.forward();
        assertThat(pass.completion()).isEqualTo(START + COUNT * RandomArrays.DAY);
    }

    private static CalendarPass chain() {
        int[] duration = new int[COUNT];
        Arrays.fill(duration, RandomArrays.DAY);
        int[] predecessor = new int[COUNT - 1];
        int[] successor = new int[COUNT - 1];
        Arrays.setAll(predecessor, link -> link);
        Arrays.setAll(successor, link -> link + 1);
        NetworkArrays network =
                new NetworkArrays(duration, predecessor, successor, new int[COUNT - 1], new int[COUNT - 1]);
        ShiftCalendar[] activities = new ShiftCalendar[COUNT];
        ShiftCalendar[] links = new ShiftCalendar[COUNT - 1];
        Arrays.fill(activities, ShiftCalendar.roundTheClock());
        Arrays.fill(links, ShiftCalendar.roundTheClock());
        return new CalendarPass(network, new Bounds(COUNT, START), new Clocks(activities, activities, links));
    }
}
