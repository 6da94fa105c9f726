package guatu.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DefaultMessageSourceResolvable;

class WordingTest {

    private final Wording words = new Wording(
            List.of("messages/shell", "messages/delivery"), Locale.SIMPLIFIED_CHINESE, List.of(Locale.ENGLISH));

    @Test
    void eachLanguageHasItsOwnWordsOutOfEveryBundle() {
        assertThat(words.getMessage("delivery.kind.project", null, Locale.ENGLISH))
                .isEqualTo("Project");
        assertThat(words.getMessage("delivery.kind.project", null, Locale.UK)).isEqualTo("Project");
        assertThat(words.getMessage("delivery.kind.project", null, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("项目");
        assertThat(words.getMessage("shell.name", null, Locale.CHINA)).isNotBlank();
    }

    @Test
    void whoReadsNeitherGetsTheFirstLanguageAndNotTheMachines() {
        assertThat(words.getMessage("delivery.kind.project", null, Locale.FRANCE))
                .isEqualTo("项目");
    }

    @Test
    void aKeyWithoutWordsIsAMistakeUnlessOthersAreGiven() {
        assertThatThrownBy(() -> words.getMessage("delivery.kind.none", null, Locale.ENGLISH))
                .isInstanceOf(NoSuchMessageException.class);
        assertThat(words.getMessage("delivery.kind.none", null, "as it is", Locale.ENGLISH))
                .isEqualTo("as it is");
    }

    @Test
    void anArgumentMayBeWordsItself() {
        assertThat(words.getMessage(
                        "delivery.progress.title",
                        new Object[] {new DefaultMessageSourceResolvable("delivery.kind.reform")},
                        Locale.ENGLISH))
                .isEqualTo("Record progress: Reform");
    }
}
