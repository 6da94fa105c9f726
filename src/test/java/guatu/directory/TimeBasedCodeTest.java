package guatu.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBasedCodeTest {

    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The last six of the eight digits of RFC 6238, appendix B, for SHA-1. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void theCodesOfTheStandard(long second, String code) {
        assertThat(TimeBasedCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aPhoneMayBeOneStepEarlyOrLateAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_000_000_020);
        for (int steps = -2; steps <= 2; steps++) {
            String code = TimeBasedCode.at(SECRET, now.plusSeconds(30L * steps));
            assertThat(TimeBasedCode.step(SECRET, code, now).isPresent()).isEqualTo(Math.abs(steps) <= 1);
        }
    }
}
