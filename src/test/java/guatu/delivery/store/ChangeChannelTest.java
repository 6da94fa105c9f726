package guatu.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeChannelTest {

    @Test
    void fewPathsAreToldTogether() {
        assertThat(ChangeChannel.together(List.of("CITY.D001", "CITY.D002"))).containsExactly("CITY.D001\nCITY.D002");
    }

    @Test
    void noWordIsLongerThanANotificationMayBeAndNoPathIsLost() {
        List<String> paths = IntStream.range(0, 1_000)
                .mapToObj("CITY.D%03d.OFFICE"::formatted)
                .toList();

        List<String> words = ChangeChannel.together(paths);

        assertThat(words)
                .hasSizeGreaterThan(1)
                .allSatisfy(word -> assertThat(word).hasSizeLessThan(8_000));
        assertThat(words.stream().flatMap(String::lines)).containsExactlyElementsOf(paths);
    }

    @Test
    void nothingIsToldOfNothing() {
        assertThat(ChangeChannel.together(List.of())).isEmpty();
    }
}
