package guatu.directory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.shell.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "123456789012",
                "qwertyuiop[]",
                "aaaaaaaaaaaaaaaa",
                "iloveyou2026",
                "guatu20261124",
                "jiaxing123456",
                "嘉兴经开嘉兴经开嘉兴经开"
            })
    void whatAGuesserTriesFirstIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRule.check("wang", password, "jiaxing", "嘉兴经开"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("directory.password.guessed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"copper lantern walks north", "早上七点的船往北去了两回", "xK9#vQ2m$Lp7"})
    void wordsThatHaveNothingToDoWithEachOtherAreTaken(String password) {
        assertThatCode(() -> PasswordRule.check("wang", password, "jiaxing", "嘉兴经开"))
                .doesNotThrowAnyException();
    }

    @Test
    void theLongestIsLookedAtInNoTimeToSpeakOf() {
        assertThatCode(() -> PasswordRule.check("wang", "copper lantern ".repeat(13)))
                .doesNotThrowAnyException();
    }
}
