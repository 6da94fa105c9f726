package guatu.delivery;

import guatu.delivery.InitiativeQuery.Place;
import guatu.delivery.InitiativeQuery.Sort;
import java.util.List;
import java.util.Optional;

/** Queries, each narrowed by one step after the other. */
record Asked(InitiativeQuery query) {

    static Asked everything() {
        return new Asked(InitiativeQuery.everything());
    }

    Asked text(String text) {
        return with(text, query.units(), query.kinds(), query.lights(), query.lists(), query.stage(), query.due());
    }

    Asked units(String... codes) {
        return with(
                query.text(), List.of(codes), query.kinds(), query.lights(), query.lists(), query.stage(), query.due());
    }

    Asked kinds(Kind... kinds) {
        return with(
                query.text(), query.units(), List.of(kinds), query.lights(), query.lists(), query.stage(), query.due());
    }

    Asked lights(Light... lights) {
        return with(
                query.text(), query.units(), query.kinds(), List.of(lights), query.lists(), query.stage(), query.due());
    }

    Asked lists(String... codes) {
        return with(
                query.text(), query.units(), query.kinds(), query.lights(), List.of(codes), query.stage(), query.due());
    }

    Asked stage(String stage) {
        return with(query.text(), query.units(), query.kinds(), query.lights(), query.lists(), stage, query.due());
    }

    Asked due(String due) {
        return with(query.text(), query.units(), query.kinds(), query.lights(), query.lists(), query.stage(), due);
    }

    private Asked with(
            String text,
            List<String> units,
            List<Kind> kinds,
            List<Light> lights,
            List<String> lists,
            String stage,
            String due) {
        return new Asked(new InitiativeQuery(
                text,
                units,
                kinds,
                lights,
                query.likelihoods(),
                lists,
                query.industries(),
                query.places(),
                stage,
                due,
                query.sort(),
                query.descending(),
                query.after(),
                query.limit()));
    }

    Asked industries(String... codes) {
        return trees(List.of(codes), query.places());
    }

    Asked places(String... codes) {
        return trees(query.industries(), List.of(codes));
    }

    private Asked trees(List<String> industries, List<String> places) {
        return new Asked(new InitiativeQuery(
                query.text(),
                query.units(),
                query.kinds(),
                query.lights(),
                query.likelihoods(),
                query.lists(),
                industries,
                places,
                query.stage(),
                query.due(),
                query.sort(),
                query.descending(),
                query.after(),
                query.limit()));
    }

    Asked page(Sort sort, boolean descending, Optional<Place> after, int limit) {
        return new Asked(new InitiativeQuery(
                query.text(),
                query.units(),
                query.kinds(),
                query.lights(),
                query.likelihoods(),
                query.lists(),
                query.industries(),
                query.places(),
                query.stage(),
                query.due(),
                sort,
                descending,
                after,
                limit));
    }
}
