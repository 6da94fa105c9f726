package guatu.delivery.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.delivery.whatif.TrialChange.Length;
import guatu.delivery.whatif.TrialChange.Linked;
import guatu.delivery.whatif.TrialChange.Start;
import guatu.delivery.whatif.TrialChange.Unlinked;
import guatu.scheduling.LinkType;
import guatu.shell.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Test
    void whatStandsInTheAddressIsReadAsItWasWritten() {
        List<TrialChange> changes = List.of(
                new Start(A, DAY),
                new Length(B, 15),
                new Linked(A, B, LinkType.START_TO_START, -2),
                new Unlinked(B, A, LinkType.FINISH_TO_START));

        Trial trial = new Trial(changes);

        assertThat(trial.texts()).first().isEqualTo("start~" + A + "~2026-03-05");
        assertThat(Trial.of(trial.texts())).isEqualTo(trial);
    }

    @Test
    void ofOneThingTheLastChangeCounts() {
        Trial trial = new Trial(List.of(
                new Start(A, DAY),
                new Length(A, 10),
                new Linked(A, B, LinkType.FINISH_TO_START, 0),
                new Start(A, DAY.plusDays(1)),
                new Unlinked(A, B, LinkType.FINISH_TO_START)));

        assertThat(trial.changes())
                .containsExactly(
                        new Length(A, 10), new Start(A, DAY.plusDays(1)), new Unlinked(A, B, LinkType.FINISH_TO_START));
    }

    @Test
    void changesAreUndoneOneByOne() {
        Trial trial = new Trial(List.of(new Start(A, DAY), new Length(A, 10)));

        assertThat(trial.without(new Start(A, DAY)).changes()).containsExactly(new Length(A, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "start~x~2026-03-05",
                "start~00000000-0000-0001-0000-000000000001~soon",
                "days~00000000-0000-0001-0000-000000000001~0",
                "days~00000000-0000-0001-0000-000000000001~99999",
                "link~00000000-0000-0001-0000-000000000001~00000000-0000-0001-0000-000000000001~finish_to_start~0",
                "link~00000000-0000-0001-0000-000000000001~00000000-0000-0001-0000-000000000002~sideways~0"
            })
    void whatSaysNothingThatCanBeTriedIsRefused(String text) {
        assertThatThrownBy(() -> Trial.of(List.of(text))).isInstanceOf(Refused.class);
    }

    @Test
    void moreThanAnAddressHoldsIsRefused() {
        List<TrialChange> many = IntStream.rangeClosed(0, Trial.MOST)
                .<TrialChange>mapToObj(i -> new Length(new UUID(2, i), 5))
                .toList();

        assertThatThrownBy(() -> new Trial(many)).isInstanceOf(Refused.class);
    }
}
