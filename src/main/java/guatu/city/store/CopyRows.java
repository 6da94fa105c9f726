package guatu.city.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of one table in PostgreSQL's COPY text format. */
final class CopyRows {

    private final int width;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    CopyRows(int width) {
        this.width = width;
    }

    void add(@Nullable Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException("found %d values, expected %d".formatted(values.length, width));
        }
        for (int at = 0; at < width; at++) {
            text.append(at == 0 ? "" : "\t");
            append(values[at]);
        }
        text.append('\n');
        rows++;
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String words -> appendEscaped(words);
            // The arrays of a city hold plain words and numbers, which need no quotes inside the braces.
            case Collection<?> array ->
                text.append(array.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
            default -> text.append(value);
        }
    }

    private void appendEscaped(String words) {
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }

    int rows() {
        return rows;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
