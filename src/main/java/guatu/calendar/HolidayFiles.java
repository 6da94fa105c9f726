package guatu.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import guatu.calendar.HolidayYear.ArrangedDay;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Reads the holiday files on the class path, {@code /calendar/<year>.json}. */
final class HolidayFiles {

    private static final int FIRST_YEAR = 2024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HolidayFiles() {}

    /** The years from the first one on, until one has no file. */
    static List<HolidayYear> readAll() {
        List<HolidayYear> years = new ArrayList<>();
        Optional<HolidayYear> read = read(FIRST_YEAR);
        while (read.isPresent()) {
            years.add(read.get());
            read = read(FIRST_YEAR + years.size());
        }
        return years;
    }

    private static Optional<HolidayYear> read(int year) {
        String path = "/calendar/" + year + ".json";
        try (InputStream in = HolidayFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            HolidayFile file = JSON.readValue(in, HolidayFile.class);
            if (file.year() != year) {
                throw new IllegalStateException(
                        "%s says that it is about %d. Expected %d. Try naming the file after its year."
                                .formatted(path, file.year(), year));
            }
            return Optional.of(file.toHolidayYear());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + path, e);
        }
    }

    private record HolidayFile(int year, List<URI> papers, List<Day> days) {

        HolidayYear toHolidayYear() {
            return new HolidayYear(
                    year,
                    papers,
                    days.stream()
                            .map(day -> new ArrangedDay(day.date(), day.name(), !day.off()))
                            .toList());
        }
    }

    private record Day(
            String name,
            LocalDate date,
            @JsonProperty("isOffDay") boolean off) {}
}
