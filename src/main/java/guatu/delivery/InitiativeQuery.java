package guatu.delivery;

import java.util.List;
import java.util.Optional;

/**
 * What a list of initiatives is asked for; the same words stand in the page's address, in the JSON contract and in
 * saved views. Empty lists and texts ask for nothing.
 *
 * @param text part of the name or code, its pinyin, or the pinyin's initials
 * @param units codes of organisations, each with everything below it
 * @param likelihoods classes of the probability that the promise holds
 * @param lists codes of lists and programmes
 * @param industries codes, each with everything below it
 * @param places codes, each with everything below it
 * @param due {@code overdue}, {@code week} (due within seven days), {@code next_week}, {@code silent}, {@code missing}
 * @param after where the page before ended
 */
public record InitiativeQuery(
        String text,
        List<String> units,
        List<Kind> kinds,
        List<Light> lights,
        List<Likelihood> likelihoods,
        List<String> lists,
        List<String> industries,
        List<String> places,
        String stage,
        String due,
        Sort sort,
        boolean descending,
        Optional<Place> after,
        int limit) {

    public static final int LARGEST_PAGE = 200;
    private static final int PAGE = 50;

    public InitiativeQuery {
        text = text.strip();
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
        lights = List.copyOf(lights);
        likelihoods = List.copyOf(likelihoods);
        lists = List.copyOf(lists);
        industries = List.copyOf(industries);
        places = List.copyOf(places);
        limit = Math.clamp(limit, 1, LARGEST_PAGE);
    }

    /** Everything, in the order of codes. */
    public static InitiativeQuery everything() {
        return new InitiativeQuery(
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                Sort.CODE,
                false,
                Optional.empty(),
                PAGE);
    }

    /** The same question, whatever the order and the page. */
    public InitiativeQuery withoutPlace() {
        return new InitiativeQuery(
                text,
                units,
                kinds,
                lights,
                likelihoods,
                lists,
                industries,
                places,
                stage,
                due,
                Sort.CODE,
                false,
                Optional.empty(),
                PAGE);
    }

    /** By what a list may be sorted; nothing else ever reaches the SQL. */
    public enum Sort {
        CODE,
        NAME,
        PROMISE,
        LIGHT,
        LATE,
        LIKELIHOOD
    }

    /** Where a page ended: the sorted value of its last row, as text, and what tells rows of one value apart. */
    public record Place(String value, String tie) {

        private static final String BETWEEN = "~";

        public String text() {
            return tie + BETWEEN + value;
        }

        /** @return empty when the text names no place */
        public static Optional<Place> of(String text) {
            int at = text.indexOf(BETWEEN);
            return at <= 0 ? Optional.empty() : Optional.of(new Place(text.substring(at + 1), text.substring(0, at)));
        }
    }

    /** True when it asks for nothing but units, kinds, lights and a stage. */
    boolean byUnitsOnly() {
        return text.isEmpty()
                && lists.isEmpty()
                && industries.isEmpty()
                && places.isEmpty()
                && due.isEmpty()
                && likelihoods.isEmpty();
    }

    /** True when it asks for anything narrower than everything. */
    public boolean filtered() {
        return !(text.isEmpty() && units.isEmpty() && kinds.isEmpty() && lights.isEmpty() && lists.isEmpty())
                || !(industries.isEmpty()
                        && places.isEmpty()
                        && stage.isEmpty()
                        && due.isEmpty()
                        && likelihoods.isEmpty());
    }
}
