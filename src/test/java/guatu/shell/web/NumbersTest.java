package guatu.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1234567, '1,234,567'", "12.50, 12.5", "100.00, 100", "0.333333333, 0.333333", "-1200, '-1,200'"
    })
    void areGroupedWithoutNeedlessZeros(BigDecimal value, String written) {
        assertThat(Numbers.plain(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "99999999, false, '10,000'",
        "100000000, true, 1",
        "-250000000, true, -2.5",
        "265000, false, 26.5",
        "0, false, 0",
        "123456789012, true, '1,234.57'"
    })
    void moneyStandsInTenThousandsOrHundredMillions(BigDecimal amount, boolean hundredMillions, String written) {
        assertThat(Numbers.inHundredMillions(amount)).isEqualTo(hundredMillions);
        assertThat(Numbers.inLargeUnit(amount)).isEqualTo(written);
    }

    @Test
    void nothingIsWrittenAsNothing() {
        assertThat(Numbers.plain(null)).isEmpty();
    }
}
