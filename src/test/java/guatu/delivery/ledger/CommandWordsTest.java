package guatu.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A command's options are told from its files. */
class CommandWordsTest {

    @Test
    void optionsAreNoFiles() {
        CommandWords words = CommandWords.of(List.of("a.xlsx", "--as=steward", "b.csv"));

        assertThat(words.files()).containsExactly("a.xlsx", "b.csv");
        assertThat(words.option("as")).isEqualTo("steward");
        assertThat(words.onlyKnows("as")).isTrue();
    }

    @Test
    void anOptionThatIsNotKnownIsFound() {
        assertThat(CommandWords.of(List.of("a.xlsx", "--kind=project")).onlyKnows("as"))
                .isFalse();
    }

    @Test
    void anOptionThatWasNotGivenIsEmpty() {
        assertThat(CommandWords.of(List.of("a.xlsx")).option("as")).isEmpty();
    }
}
