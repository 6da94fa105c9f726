package guatu.delivery.web;

import guatu.delivery.InitiativeQuery;
import guatu.delivery.InitiativeQuery.Place;
import guatu.delivery.InitiativeQuery.Sort;
import guatu.delivery.Kind;
import guatu.delivery.Light;
import guatu.delivery.Likelihood;
import guatu.shell.InvalidInput;
import guatu.shell.WrittenDay;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Reads a query out of an address: {@code ?text=&unit=&kind=&light=&likelihood=&list=&industry=&space=&stage=&due=&sort=&after=}. */
public final class InitiativeQueryReader {

    private static final int PAGE = 50;
    /** As a place in the order of likelihood is written; what has none comes last, as 2. */
    private static final Pattern PROBABILITY = Pattern.compile("[0-2](\\.[0-9]{1,6})?");

    private static final List<String> DUE = List.of("overdue", "week", "next_week", "silent", "missing");

    private InitiativeQueryReader() {}

    public static InitiativeQuery read(MultiValueMap<String, String> parameters) {
        String sort = first(parameters, "sort");
        boolean descending = sort.startsWith("-");
        Sort by = sort.isEmpty() ? Sort.CODE : known("sort", descending ? sort.substring(1) : sort, Sort.class);
        return new InitiativeQuery(
                first(parameters, "text"),
                all(parameters, "unit", Function.identity()),
                all(parameters, "kind", value -> known("kind", value, Kind.class)),
                all(parameters, "light", value -> known("light", value, Light.class)),
                all(parameters, "likelihood", InitiativeQueryReader::likelihood),
                all(parameters, "list", Function.identity()),
                all(parameters, "industry", Function.identity()),
                all(parameters, "space", Function.identity()),
                first(parameters, "stage"),
                due(first(parameters, "due")),
                by,
                descending,
                place(first(parameters, "after"), by),
                limit(first(parameters, "limit")));
    }

    private static Likelihood likelihood(String value) {
        return Likelihood.of(value.toLowerCase(Locale.ROOT))
                .orElseGet(() -> known("likelihood", value, Likelihood.class));
    }

    private static String due(String value) {
        if (!value.isEmpty() && !DUE.contains(value)) {
            throw new InvalidInput("due", value, String.join(", ", DUE));
        }
        return value;
    }

    /** A place must fit the order that it goes on in. */
    private static Optional<Place> place(String text, Sort by) {
        Optional<Place> place = Place.of(text);
        try {
            switch (by) {
                case CODE, NAME -> {}
                case PROMISE -> place.ifPresent(one -> WrittenDay.parse(one.value()));
                case LIKELIHOOD ->
                    place.ifPresent(one -> {
                        requireProbability(one.value());
                        UUID.fromString(one.tie());
                    });
                case LIGHT, LATE ->
                    place.ifPresent(one -> {
                        Integer.parseInt(one.value());
                        UUID.fromString(one.tie());
                    });
            }
        } catch (DateTimeException | IllegalArgumentException misfit) {
            throw new InvalidInput("after", text, by.name().toLowerCase(Locale.ROOT));
        }
        return place;
    }

    private static void requireProbability(String text) {
        if (!PROBABILITY.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
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
                .map(InitiativeQueryReader::storable)
                .filter(value -> !value.isBlank())
                .map(read)
                .toList();
    }

    /** No text of the database holds a NUL. */
    private static String storable(String value) {
        return value.replace("\0", "");
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : storable(value).strip();
    }
}
