package guatu.enterprise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section (门类) or division (大类) of the national classification of industries, GB/T 4754-2017. Groups and classes, the third
 * and fourth digit, are taken as they are written.
 *
 * @param section A to T
 * @param division two digits, {@code 36}; empty for a section
 */
public record IndustryClass(String section, String division, String name, String nameEn) {

    private static final List<IndustryClass> ALL = read();
    private static final Pattern CODE = Pattern.compile("([A-T])?(\\d{2})?\\d{0,2}");

    /** Sections and divisions in their order. */
    public static List<IndustryClass> all() {
        return ALL;
    }

    /** The section or division that a code such as {@code C}, {@code 36}, {@code C3670} lies in; empty when there is none. */
    public static Optional<IndustryClass> find(String code) {
        Matcher parts = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches() || code.isBlank()) {
            return Optional.empty();
        }
        String section = Objects.requireNonNullElse(parts.group(1), "");
        String division = Objects.requireNonNullElse(parts.group(2), "");
        return ALL.stream()
                .filter(one -> one.division.equals(division) && (section.isEmpty() || one.section.equals(section)))
                .findFirst();
    }

    /** The code as it is kept, with the section's letter: {@code 3670} becomes {@code C3670}. */
    public static Optional<String> normal(String code) {
        String plain = code.strip().toUpperCase(Locale.ROOT);
        return find(plain).map(found -> Character.isDigit(plain.charAt(0)) ? found.section + plain : plain);
    }

    public String code() {
        return section + division;
    }

    private static List<IndustryClass> read() {
        String path = "/enterprise/gbt4754.csv";
        try (InputStream stream = Objects.requireNonNull(IndustryClass.class.getResourceAsStream(path), path);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<IndustryClass> classes = new ArrayList<>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(";", -1);
                classes.add(new IndustryClass(cells[0], cells[1], cells[2], cells[3]));
            });
            return List.copyOf(classes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
