package guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    @Test
    void aDayIsReadAsItIsWritten() {
        assertThat(WrittenDay.parse("2026-02-10")).isEqualTo(LocalDate.of(2026, 2, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-30",
                "0000-00-00",
                "1899-12-31",
                "3000-01-01",
                "-999999999-01-01",
                "+999999999-12-31"
            })
    void whatIsNoDayOrFarFromAnyIsRefused(String text) {
        assertThatThrownBy(() -> WrittenDay.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
