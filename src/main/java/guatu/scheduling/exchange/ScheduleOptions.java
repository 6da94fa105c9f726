package guatu.scheduling.exchange;

import guatu.calendar.PlanTime;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind {@code schedule} on the command line: files, and options as {@code --name value} or
 * {@code --name=value}.
 *
 * @param runs of the simulation; empty for none
 */
record ScheduleOptions(
        List<Path> files,
        Optional<LocalDate> from,
        Optional<LocalDate> deadline,
        Optional<Integer> runs,
        long seed,
        Format format,
        Optional<Path> out,
        Optional<Path> outFolder) {

    static final String USAGE =
            "schedule FILE... [--from DATE] [--deadline DATE] [--runs N] [--seed S] [--format csv|json] [--out FILE]"
                    + " [--out-dir DIR]";

    private static final Set<String> KNOWN = Set.of("from", "deadline", "runs", "seed", "format", "out", "out-dir");
    private static final int MOST_RUNS = 1_000_000;

    /** How results are written. */
    enum Format {
        CSV,
        JSON;

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The message says what was found, what was expected, and what to try. */
    static final class WrongOption extends Exception {

        private static final long serialVersionUID = 1L;

        WrongOption(String message) {
            super(message);
        }
    }

    static ScheduleOptions of(List<String> words) throws WrongOption {
        List<Path> files = new ArrayList<>();
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                files.add(path("FILE", word));
                continue;
            }
            String[] parts = word.substring(2).split("=", 2);
            if (!KNOWN.contains(parts[0])) {
                throw new WrongOption("Found the option '%s'. Expected %s. Try leaving it out.".formatted(word, USAGE));
            }
            boolean apart = parts.length == 1;
            if (apart && i + 1 == words.size()) {
                throw new WrongOption("Found '%s' without a value. Expected %s. Try adding it.".formatted(word, USAGE));
            }
            String value = apart ? words.get(++i) : parts[1];
            if (given.put(parts[0], value) != null) {
                throw new WrongOption(
                        "Found the option --%s twice. Expected it once. Try leaving one out.".formatted(parts[0]));
            }
        }
        ScheduleOptions options = new ScheduleOptions(
                List.copyOf(files),
                day("from", given),
                day("deadline", given),
                wholeNumber("runs", given, 1, MOST_RUNS).map(Math::toIntExact),
                wholeNumber("seed", given, Long.MIN_VALUE, Long.MAX_VALUE).orElse(1L),
                format(given.getOrDefault("format", "csv")),
                Optional.empty(),
                Optional.empty());
        return options.written(given);
    }

    private ScheduleOptions written(Map<String, String> given) throws WrongOption {
        Optional<Path> file = given.containsKey("out") ? Optional.of(path("out", given.get("out"))) : Optional.empty();
        Optional<Path> folder =
                given.containsKey("out-dir") ? Optional.of(path("out-dir", given.get("out-dir"))) : Optional.empty();
        if (files.isEmpty()) {
            throw new WrongOption("Found no file to schedule. Expected %s. Try naming one.".formatted(USAGE));
        }
        if (files.size() > 1 && folder.isEmpty()) {
            throw new WrongOption("Found %d files. Expected one, or a folder for the results. Try --out-dir."
                    .formatted(files.size()));
        }
        if (file.isPresent() && folder.isPresent()) {
            throw new WrongOption("Found both --out and --out-dir. Expected one of them. Try --out for one file.");
        }
        return new ScheduleOptions(files, from, deadline, runs, seed, format, file, folder);
    }

    private static Optional<LocalDate> day(String name, Map<String, String> given) throws WrongOption {
        if (!given.containsKey(name)) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(given.get(name));
            if (PlanTime.isInRange(day)) {
                return Optional.of(day);
            }
        } catch (DateTimeException notADate) {
            // Said below, with a date that is out of range.
        }
        throw new WrongOption("Found '%s' for --%s. Expected a date of the years 1850 to 2150. Try 2026-09-30."
                .formatted(given.get(name), name));
    }

    private static Optional<Long> wholeNumber(String name, Map<String, String> given, long least, long most)
            throws WrongOption {
        if (!given.containsKey(name)) {
            return Optional.empty();
        }
        try {
            long number = Long.parseLong(given.get(name));
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException noNumber) {
            // Said below, with a number that is out of range.
        }
        throw new WrongOption("Found '%s' for --%s. Expected a whole number%s. Try 1000."
                .formatted(given.get(name), name, least == 1 ? " from 1 to " + most : ""));
    }

    private static Format format(String word) throws WrongOption {
        for (Format format : Format.values()) {
            if (format.extension().equals(word)) {
                return format;
            }
        }
        throw new WrongOption("Found '%s' for --format. Expected csv or json. Try csv.".formatted(word));
    }

    private static Path path(String name, String word) throws WrongOption {
        try {
            return Path.of(word);
        } catch (InvalidPathException noPath) {
            throw new WrongOption("Found '%s' for %s. Expected a path. Try a plain name.".formatted(word, name));
        }
    }
}
