package guatu;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word has its place in two languages, none is missing, none is left over, and none stands in a template. */
class MessagesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path MESSAGES = MAIN.resolve("resources/messages");

    /** Where a whole key is written down. */
    private static final Pattern KEY_IN_USE = Pattern.compile(
            "(?:\\btext\\(|getMessage\\(|new Refused\\(|new MenuItem\\(\\s*\\d+,)\\s*\"([a-z]\\w*\\.[\\w.-]*\\w)\"\\s*[,)]");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[\\w.-]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSame(Path chinese) throws IOException {
        Properties zh = read(chinese);
        Properties en = read(english(chinese));

        assertThat(en.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(zh.stringPropertyNames());
        for (String key : zh.stringPropertyNames()) {
            assertThat(zh.getProperty(key)).as(key).isNotBlank();
            assertThat(en.getProperty(key)).as(key).isNotBlank();
            // Not always the same ones: an English date names the month, a Chinese one counts it.
            assertThat(placeholders(en.getProperty(key))).as(key).hasSameSizeAs(placeholders(zh.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyBelongsToItsRoom(Path chinese) throws IOException {
        String room = chinese.getFileName().toString().replace(".properties", "");

        assertThat(read(chinese).stringPropertyNames()).allMatch(key -> key.startsWith(room + "."));
        assertThat(loadedBundles()).contains("messages/" + room);
        for (Path file : List.of(chinese, english(chinese))) {
            List<String> keys = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[a-z][\\w.-]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void chineseIsSetWithChinesePunctuationAndWithoutShouting(Path chinese) throws IOException {
        Properties zh = read(chinese);

        for (String key : zh.stringPropertyNames()) {
            assertThat(zh.getProperty(key))
                    .as(key)
                    .doesNotContainPattern("\\p{IsHan}[,;:?!]|[,;:?!]\\p{IsHan}")
                    .doesNotContain("！", "!");
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesComeThrough(Path chinese) throws IOException {
        for (Path file : List.of(chinese, english(chinese))) {
            Properties words = read(file);
            for (String key : words.stringPropertyNames()) {
                String value = words.getProperty(key);
                // A text with arguments is a MessageFormat, where an apostrophe is written twice; one without is not.
                if (placeholders(value).isEmpty()) {
                    assertThat(value).as(key).doesNotContain("''");
                } else {
                    assertThat(value.replace("''", "")).as(key).doesNotContain("'");
                }
            }
        }
    }

    @Test
    void everyKeyInUseHasWords() throws IOException {
        Set<String> known = keys();
        TreeMap<String, String> missing = new TreeMap<>();
        for (Path file : sources()) {
            KEY_IN_USE
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.put(key, file.toString()));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void noWordsAreLeftOver() throws IOException {
        TreeSet<String> literals = new TreeSet<>();
        for (Path file : sources()) {
            LITERAL.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(literals::add);
        }
        // "delivery.kind." + kind.code() uses all keys that begin so.
        List<String> beginnings =
                literals.stream().filter(literal -> literal.endsWith(".")).toList();
        TreeSet<String> leftOver = new TreeSet<>(keys());
        leftOver.removeIf(key -> literals.contains(key) || beginnings.stream().anyMatch(key::startsWith));

        assertThat(leftOver).isEmpty();
    }

    static List<Path> templates() throws IOException {
        return files(MAIN.resolve("jte"), ".jte");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNoWords(Path template) throws IOException {
        assertThat(TemplateWords.in(Files.readString(template))).isEmpty();
    }

    @Test
    void wordsInATemplateAreFound() {
        assertThat(TemplateWords.in("""
                        @import guatu.shell.web.Page
                        @template.shell.layout(page = page, content = @`
                            <p class="note" title="Read me">${page.text("a.b", "x")} 逾期</p>
                            @if(late)
                                <b>${late ? "超时" : ""}</b>
                            @endif
                        `)
                        """)).containsExactly("Read", "me", "逾期", "\"超时\"");
    }

    private static List<String> loadedBundles() throws IOException {
        return Files.readAllLines(MAIN.resolve("resources/application.yaml")).stream()
                .filter(line -> line.strip().startsWith("basename:"))
                .flatMap(line -> Stream.of(line.replace("basename:", "").split(",")))
                .map(String::strip)
                .toList();
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path bundle : bundles()) {
            keys.addAll(read(bundle).stringPropertyNames());
        }
        return keys;
    }

    private static List<Path> sources() throws IOException {
        return Stream.concat(files(MAIN.resolve("java"), ".java").stream(), files(MAIN.resolve("jte"), ".jte").stream())
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Path english(Path chinese) {
        return Path.of(chinese.toString().replace(".properties", "_en.properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> placeholders(String value) {
        return PLACEHOLDER
                .matcher(value)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
