package guatu.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    private static final Object[][] ARGUMENTS = {
        {"挂图", "second", "third"},
        {1, 20, 300},
        {-999, 999L, "x"},
        {1_000, 1_234_567L, -1_000},
        {new BigDecimal("12.50"), 0.25, "{1}"},
        {null, "", "''"},
        {"only one"},
        {},
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no place at all",
                "{0}",
                "共 {0} 项，其中 {1} 项",
                "{1} before {0}, and {1} again",
                "the year''s plan of {0}",
                "'{0}' stands for itself, {2} does not",
                "{0,number,#} and {1}",
                "{0,choice,0#none|1#one|1<{0} many}",
                "{2}"
            })
    void saysWhatTheFormatOfTheLanguageSays(String pattern) {
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            Phrase phrase = new Phrase(pattern, locale);
            for (Object[] arguments : ARGUMENTS) {
                if (pattern.contains(",")
                        && pattern.startsWith("{0,")
                        && !(arguments.length > 0 && arguments[0] instanceof Number)) {
                    continue;
                }
                assertThat(phrase.say(arguments)).isEqualTo(new MessageFormat(pattern, locale).format(arguments));
            }
        }
    }

    @Test
    void wordsWithoutArgumentsStandAsWritten() {
        assertThat(new Phrase("it''s {braces", Locale.ENGLISH).asWritten()).isEqualTo("it''s {braces");
    }
}
