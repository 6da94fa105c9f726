package guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @Test
    void aNumberIsReadAsItIsWritten() {
        assertThat(WrittenNumber.parse("12.50")).isEqualTo(new BigDecimal("12.50"));
        assertThat(WrittenNumber.parse("1.5E7")).isEqualByComparingTo("15000000");
        assertThat(WrittenNumber.parse("-0.0001")).isEqualByComparingTo("-0.0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "NaN", "1e61", "1e-61", "1e999999999", "-1e-999999999", "0e999999999"})
    void whatIsNoNumberOrWouldFillTheMemoryIsRefused(String text) {
        assertThatThrownBy(() -> WrittenNumber.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
