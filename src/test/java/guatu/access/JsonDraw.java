package guatu.access;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** JSON for a type: as its program would send it, with a hostile value here and there, or broken altogether. */
record JsonDraw(RandomGenerator random) {

    private static final List<String> BROKEN = List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"text\"",
            "42",
            "{",
            "{\"kind\":",
            "{\"kind\" \"note\"}",
            "{\"kind\": \"note\", \"kind\": \"started\"}",
            "{\"unknown\": 1}",
            "{\"kind\": {\"kind\": {}}}",
            "\uFEFF{}",
            "[".repeat(5_000),
            "{\"a\":".repeat(2_000),
            "{\"percent\": 1e999999999, \"kind\": \"percent\"}",
            "{\"percent\": " + "9".repeat(5_000) + ", \"kind\": \"percent\"}",
            "{\"note\": \"\\ud800\", \"kind\": \"note\"}",
            "{\"note\": \"\\u0000\", \"kind\": \"note\"}");

    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "1e400",
            "1e-400",
            "1e999999999",
            "-1e-999999999",
            "NaN",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"a\": 1}",
            "99999999999999999999999");

    String draw(Type type) {
        return random.nextInt(8) == 0 ? BROKEN.get(random.nextInt(BROKEN.size())) : value(type, "");
    }

    private String value(Type type, String name) {
        if (random.nextInt(9) == 0) {
            return random.nextBoolean()
                    ? OTHER_VALUES.get(random.nextInt(OTHER_VALUES.size()))
                    : quoted(HostileText.draw(random));
        }
        if (type instanceof ParameterizedType many) {
            Type one = many.getActualTypeArguments()[0];
            return random.ints(random.nextInt(3))
                    .mapToObj(any -> value(one, name))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return Arrays.stream(plain.getRecordComponents())
                    .filter(component ->
                            random.nextInt(10) < 6 || component.getName().equals("kind"))
                    .map(this::field)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return quoted(constants[random.nextInt(constants.length)].toString().toLowerCase(Locale.ROOT));
        }
        return switch (plain.getSimpleName()) {
            case "BigDecimal", "Integer", "int", "Long", "long" -> Integer.toString(random.nextInt(120));
            case "boolean", "Boolean" -> Boolean.toString(random.nextBoolean());
            case "LocalDate" -> quoted("2026-0%d-%02d".formatted(1 + random.nextInt(9), 1 + random.nextInt(28)));
            case "byte[]" -> quoted("5pa9");
            default -> quoted(name.isEmpty() ? "挂图" : "施工照片.txt");
        };
    }

    private String field(RecordComponent component) {
        return quoted(component.getName()) + ": " + value(component.getGenericType(), component.getName());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(character -> quoted.append(
                        character < 0x20
                                        || character == '"'
                                        || character == '\\'
                                        || Character.isSurrogate((char) character)
                                ? "\\u%04x".formatted(character)
                                : String.valueOf((char) character)));
        return quoted.append('"').toString();
    }
}
