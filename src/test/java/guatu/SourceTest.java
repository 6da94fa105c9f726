package guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the source text shows: sizes of files, signs on packages. */
class SourceTest {

    private static final Path JAVA = Path.of("src/main/java");

    /** Without imports. */
    private static final int CONTROLLER_LINES = 80;

    @Test
    void noFileIsLongerThanFiveHundredLines() throws IOException {
        Map<Path, Integer> lengths = lengths(Stream.of("src", "bench", "bin", ".ci")
                .map(Path::of)
                .filter(Files::exists)
                .toList());

        lengths.keySet().removeIf(file -> !file.toString().matches(".*\\.(java|jte|sql|js|css|sh)"));
        assertThat(lengths)
                .allSatisfy(
                        (file, lines) -> assertThat(lines).as(file.toString()).isLessThanOrEqualTo(500));
    }

    @Test
    void nineInTenFilesOfTheProductAreShorterThan150Lines() throws IOException {
        List<Integer> sorted = lengths(List.of(JAVA)).values().stream().sorted().toList();

        assertThat(sorted.get(sorted.size() * 9 / 10)).isLessThanOrEqualTo(150);
    }

    @Test
    void controllersAreThin() throws IOException {
        for (Path file : lengths(List.of(JAVA)).keySet()) {
            List<String> lines = Files.readAllLines(file);
            if (lines.contains("@RestController") || lines.contains("@Controller")) {
                assertThat(lines.stream()
                                .filter(line -> !line.startsWith("import "))
                                .count())
                        .as(file.toString())
                        .isLessThanOrEqualTo(CONTROLLER_LINES);
            }
        }
    }

    @Test
    void everyPackageSaysThatNothingIsNull() throws IOException {
        for (Path file : lengths(List.of(JAVA)).keySet()) {
            Path sign = file.resolveSibling("package-info.java");
            assertThat(sign).exists();
            assertThat(sign).content().contains("@NullMarked");
        }
    }

    /** It would stand before the room's own on the class path and hide what that says. */
    @Test
    void noTestFolderPutsItsOwnSignOnARoom() throws IOException {
        assertThat(lengths(List.of(Path.of("src/test/java"))).keySet())
                .filteredOn(file -> file.endsWith("package-info.java"))
                .noneMatch(file ->
                        Files.exists(JAVA.resolve(Path.of("src/test/java").relativize(file))));
    }

    private static Map<Path, Integer> lengths(List<Path> folders) throws IOException {
        Map<Path, Integer> lengths = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(path -> !path.toString().contains("/target/") && !path.startsWith("bench/data"))
                        .filter(path -> path.toString().matches(".*\\.(java|jte|sql|js|css|sh|properties)"))
                        .toList()) {
                    lengths.put(file, Files.readAllLines(file).size());
                }
            }
        }
        return lengths;
    }
}
