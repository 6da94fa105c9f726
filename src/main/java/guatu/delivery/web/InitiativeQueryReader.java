package guatu.delivery.web;

import guatu.delivery.InitiativeQuery;
import guatu.delivery.InitiativeQuery.Place;
import guatu.delivery.InitiativeQuery.Sort;
import guatu.delivery.Kind;
import guatu.delivery.Light;
import guatu.shell.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Reads a query out of an address: {@code ?text=&unit=&kind=&light=&list=&industry=&space=&stage=&due=&sort=&after=}. */
public final class InitiativeQueryReader {

    private static final int PAGE = 50;

    private InitiativeQueryReader() {}

    public static InitiativeQuery read(MultiValueMap<String, String> parameters) {
        String sort = first(parameters, "sort");
        boolean descending = sort.startsWith("-");
        return new InitiativeQuery(
                first(parameters, "text"),
                all(parameters, "unit", Function.identity()),
                all(parameters, "kind", value -> known("kind", value, Kind.class)),
                all(parameters, "light", value -> known("light", value, Light.class)),
                all(parameters, "list", Function.identity()),
                all(parameters, "industry", Function.identity()),
                all(parameters, "space", Function.identity()),
                first(parameters, "stage"),
                first(parameters, "due"),
                sort.isEmpty() ? Sort.CODE : known("sort", descending ? sort.substring(1) : sort, Sort.class),
                descending,
                Place.of(first(parameters, "after")),
                limit(first(parameters, "limit")));
    }

    private static int limit(String text) {
        if (text.isEmpty()) {
            return PAGE;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput("limit", text, "1–" + InitiativeQuery.LARGEST_PAGE);
        }
    }

    /** The constant of that name in any case; refused when there is none. */
    static <E extends Enum<E>> E known(String parameter, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            String expected = Arrays.stream(type.getEnumConstants())
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw new InvalidInput(parameter, value, expected);
        }
    }

    private static <T> List<T> all(MultiValueMap<String, String> parameters, String name, Function<String, T> read) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .map(read)
                .toList();
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
