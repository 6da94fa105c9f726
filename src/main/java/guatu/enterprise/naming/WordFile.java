package guatu.enterprise.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads a list of words that stands beside the program: a line an entry, what begins with # is a remark. */
final class WordFile {

    private WordFile() {}

    static List<String> lines(String name) {
        String path = "/enterprise/" + name;
        try (InputStream stream = Objects.requireNonNull(WordFile.class.getResourceAsStream(path), path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
