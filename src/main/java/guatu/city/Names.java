package guatu.city;

import java.util.List;

/** Composes the name of an initiative out of word lists. */
final class Names {

    private final City city;

    Names(City city) {
        this.city = city;
    }

    String draw(Draw draw, String kind, City.Unit unit, City.Coded place, String industry) {
        Words words = city.words();
        return switch (kind) {
            case "project" -> place.name() + industry + draw.of(words.list("noun")) + draw.of(words.list("phase"));
            case "key_task" -> draw.of(words.list("task_verb")) + unit.name() + draw.of(words.list("task"));
            case "reform" ->
                draw.of(words.list("reform_verb"))
                        + unit.name()
                        + draw.of(words.list("reform"))
                        + draw.of(words.list("reform_end"));
            default -> draw.of(words.list("problem_verb")) + place.name() + draw.of(words.list("problem"));
        };
    }

    /** Two syllables that make a place's name. */
    static String syllables(Words words, int number) {
        List<String> first = words.list("first");
        List<String> second = words.list("second");
        // Steps of a number without a common factor with the count of pairs: neighbours sound different.
        int pair = (int) ((number * 211L) % (first.size() * second.size()));
        return first.get(pair % first.size()) + second.get(pair / first.size());
    }
}
