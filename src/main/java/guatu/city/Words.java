package guatu.city;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** The word lists in {@code city/words.properties}. */
final class Words {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    static Words load() {
        Properties file = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("city/words.properties").getInputStream(), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Words words = new Words();
        file.stringPropertyNames().forEach(key -> {
            words.texts.put(key, file.getProperty(key));
            words.lists.put(key, List.of(file.getProperty(key).split(",")));
        });
        return words;
    }

    String text(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    List<String> list(String key) {
        return Objects.requireNonNull(lists.get(key), key);
    }

    /** The entries of a list that are set apart by {@code ;}, each split at {@code |}. */
    List<List<String>> rows(String key) {
        return List.of(text(key).split(";")).stream()
                .map(row -> List.of(row.split("\\|")))
                .toList();
    }
}
