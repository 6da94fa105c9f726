package guatu.enterprise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A section (门类) or division (大类) of the national classification of industries, GB/T 4754-2017. Of groups and classes (中类,
 * 小类), the third and fourth digit, it is known which there are, without their names.
 *
 * @param section A to T
 * @param division two digits, {@code 36}; empty for a section
 */
public record IndustryClass(String section, String division, String name, String nameEn) {

    private static final List<IndustryClass> ALL = lines("/enterprise/gbt4754.csv")
            .map(cells -> new IndustryClass(cells[0], cells[1], cells[2], cells[3]))
            .toList();

    /** The last digits of a group's classes, by the group with its section. */
    private static final Map<String, String> CLASSES = lines("/enterprise/gbt4754-classes.csv")
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));

    private static final Pattern CODE = Pattern.compile("([A-T])?(?:(\\d{2})(\\d)?(\\d)?)?");

    /** Sections and divisions in their order. */
    public static List<IndustryClass> all() {
        return ALL;
    }

    /**
     * The section or division that a code such as {@code C}, {@code 36}, {@code C3670} lies in; empty when the classification
     * has no such code.
     */
    public static Optional<IndustryClass> find(String code) {
        Matcher parts = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches() || code.isBlank()) {
            return Optional.empty();
        }
        String section = Objects.requireNonNullElse(parts.group(1), "");
        String division = Objects.requireNonNullElse(parts.group(2), "");
        return ALL.stream()
                .filter(one -> one.division.equals(division) && (section.isEmpty() || one.section.equals(section)))
                .filter(one -> one.has(
                        Objects.requireNonNullElse(parts.group(3), ""), Objects.requireNonNullElse(parts.group(4), "")))
                .findFirst();
    }

    /** The code as it is kept, with the section's letter: {@code 3670} becomes {@code C3670}. */
    public static Optional<String> normal(String code) {
        String plain = code.strip().toUpperCase(Locale.ROOT);
        return find(plain).map(found -> Character.isDigit(plain.charAt(0)) ? found.section + plain : plain);
    }

    /** @param fourth digit of a class; empty for a group */
    private boolean has(String third, String fourth) {
        return third.isEmpty()
                || Optional.ofNullable(CLASSES.get(code() + third))
                        .filter(classes -> classes.contains(fourth))
                        .isPresent();
    }

    public String code() {
        return section + division;
    }

    /** The cells of a table in the product, without its remarks. */
    private static Stream<String[]> lines(String path) {
        try (InputStream stream = Objects.requireNonNull(IndustryClass.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
