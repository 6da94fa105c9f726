package guatu.shell.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerMemoryTest {

    @ParameterizedTest(name = "{0} MB")
    @CsvSource({"512, 128, 256", "4096, 512, 2048", "24000, 2048, 12000", "256000, 2048, 128000"})
    void theServerCountsOnAnEighthForItself(long machine, long shared, long cached) {
        assertThat(ServerMemory.of(machine)).isEqualTo(new ServerMemory(shared, cached));
    }

    @Test
    void thisMachineHasSome() {
        assertThat(ServerMemory.here().shared()).isPositive();
    }
}
