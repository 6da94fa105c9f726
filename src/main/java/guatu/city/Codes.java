package guatu.city;

import static guatu.city.store.CityTable.INITIATIVE_NUMBER;

import guatu.city.store.CopyBatch;
import guatu.delivery.Kind;
import java.util.Map;
import java.util.TreeMap;

/** Gives out codes such as {@code PRJ-2026-0007}, and says at the end which number was the last. */
final class Codes {

    private final Map<String, Integer> last = new TreeMap<>();

    String next(Kind kind, int year) {
        String series = kind.codePrefix() + "-" + year;
        return "%s-%04d".formatted(series, last.merge(series, 1, Integer::sum));
    }

    void write(CopyBatch batch) {
        last.forEach((series, number) -> {
            int dash = series.indexOf('-');
            batch.add(INITIATIVE_NUMBER, series.substring(0, dash), series.substring(dash + 1), number);
        });
    }
}
