package guatu.city;

import static guatu.city.store.CityTable.COLLECTION;
import static guatu.city.store.CityTable.INDUSTRY;
import static guatu.city.store.CityTable.PLACE;

import guatu.city.City.Coded;
import guatu.city.store.CopyBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws the lists that initiatives are filtered by: industries, places, lists and programmes. */
final class References {

    private static final int PLACES_PER_DISTRICT = 20;

    private final Words words;
    private final Draw draw;
    private final CopyBatch batch;

    References(Words words, Draw draw, CopyBatch batch) {
        this.words = words;
        this.draw = draw;
        this.batch = batch;
        collections();
    }

    static String listCode(String kind) {
        return "CITY-" + kind.toUpperCase(Locale.ROOT);
    }

    static String programmeCode(int number) {
        return "CITY-P" + number;
    }

    private void collections() {
        for (String kind : List.of("key_task", "reform", "hard_problem")) {
            List<String> name = words.rows("list." + kind).getFirst();
            List<String> fields = words.text("field." + kind).isEmpty() ? List.of() : words.list("field." + kind);
            batch.add(COLLECTION, listCode(kind), "list", kind, name.get(0), name.get(1), fields, words.text("source"));
        }
        List<List<String>> programmes = words.rows("programme");
        for (int at = 0; at < programmes.size(); at++) {
            List<String> name = programmes.get(at);
            batch.add(
                    COLLECTION,
                    programmeCode(at),
                    "programme",
                    null,
                    name.get(0),
                    name.get(1),
                    List.of(),
                    words.text("source"));
        }
    }

    /** @return the lower level only: initiatives belong to the exact industry */
    List<Coded> industries() {
        List<Coded> leaves = new ArrayList<>();
        int number = 0;
        for (String group : words.text("industry").split(";")) {
            String[] parts = group.split(":");
            String code = "I%02d".formatted(++number);
            industry(code, parts[0], null, code);
            int child = 0;
            for (String name : Arrays.asList(parts[1].split(","))) {
                String childCode = code + "-" + ++child;
                industry(childCode, name, code, code + "." + childCode);
                leaves.add(new Coded(childCode, name));
            }
        }
        return List.copyOf(leaves);
    }

    private void industry(String code, String name, @Nullable String parent, String path) {
        batch.add(INDUSTRY, code, name, parent, "city", path, words.text("source"));
    }

    /** @return places inside a district, the districts' own left out */
    List<Coded> places(int districts) {
        List<Coded> places = new ArrayList<>();
        for (int district = 0; district < districts; district++) {
            String code = "S%03d".formatted(district + 1);
            place(code, Names.syllables(words, district), "zone", null, code, draw.between(20, 200) * 1_000_000L);
            for (int at = 1; at <= PLACES_PER_DISTRICT; at++) {
                String inner = "%s-%02d".formatted(code, at);
                String name = Names.syllables(words, 300 + district * PLACES_PER_DISTRICT + at)
                        + draw.of(words.list("place"));
                place(inner, name, "park", code, code + "." + inner, draw.between(5, 300) * 10_000L);
                places.add(new Coded(inner, name));
            }
        }
        return List.copyOf(places);
    }

    private void place(String code, String name, String kind, @Nullable String parent, String path, long squareMetres) {
        batch.add(PLACE, code, name, kind, parent, squareMetres, path, words.text("source"));
    }
}
