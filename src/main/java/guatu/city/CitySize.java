package guatu.city;

import java.util.Map;
import java.util.TreeMap;

/**
 * How large a city is asked for.
 *
 * @param years how far back its records go
 * @param seed the same seed and last day draw the same city
 */
record CitySize(int initiatives, int activitiesPerInitiative, int units, int years, long seed) {

    private static final Map<String, Range> RANGES = new TreeMap<>(Map.of(
            "initiatives", new Range(1, 1_000_000, 1_000),
            "activities-per-initiative", new Range(1, 500, 20),
            "units", new Range(2, 10_000, 60),
            "years", new Range(1, 20, 5),
            "seed", new Range(0, Integer.MAX_VALUE, 42)));

    private record Range(int least, int most, int usual) {}

    /** @throws IllegalArgumentException with what was found and what was expected */
    static CitySize of(Map<String, String> options) {
        return new CitySize(
                number(options, "initiatives"),
                number(options, "activities-per-initiative"),
                number(options, "units"),
                number(options, "years"),
                number(options, "seed"));
    }

    private static int number(Map<String, String> options, String name) {
        Range range = RANGES.getOrDefault(name, new Range(0, 0, 0));
        String found = options.getOrDefault(name, Integer.toString(range.usual()));
        try {
            int number = Integer.parseInt(found);
            if (number >= range.least() && number <= range.most()) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, like a number out of range.
        }
        throw new IllegalArgumentException("--%s: found '%s', expected a whole number from %d to %d. Try --%s %d."
                .formatted(name, found, range.least(), range.most(), name, range.usual()));
    }
}
