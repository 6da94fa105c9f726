package guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} speaks of every line of the two levels, and of tests that there are. */
class SecurityChecklistTest {

    private static final Path CHECKLIST = Path.of("docs/security.md");
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\| (V\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| (met|not met|n/a|operator) \\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z]\\w+(?:Test|IT|Properties))(?:#(\\w+))?");

    /** OWASP ASVS 5.0.0. */
    private static final Map<String, Long> LINES = Map.of("1", 70L, "2", 183L);

    @Test
    void everyLineOfTheTwoLevelsIsThereOnce() throws IOException {
        List<MatchResult> lines =
                LINE.matcher(Files.readString(CHECKLIST)).results().toList();

        assertThat(lines.stream().map(line -> line.group(1))).doesNotHaveDuplicates();
        assertThat(lines.stream().collect(Collectors.groupingBy(line -> line.group(2), Collectors.counting())))
                .isEqualTo(LINES);
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityChecklistTest::read,
                            (one, other) -> one + other));
        }

        assertThat(TEST.matcher(Files.readString(CHECKLIST)).results())
                .isNotEmpty()
                .allSatisfy(named -> assertThat(tests.getOrDefault(named.group(1), ""))
                        .as(named.group())
                        .containsPattern("\\b" + (named.group(2) == null ? named.group(1) : named.group(2)) + "\\b"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
