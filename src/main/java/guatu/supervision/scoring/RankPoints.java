package guatu.supervision.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Points by place (名次计分): places 1 to 3 get 7, 4 to 6 get 5, 7 to 10 get 3. Equal facts have equal places. */
public record RankPoints(List<Band> bands) implements Method {

    /** @param upTo the last place of the band */
    public record Band(int upTo, BigDecimal points) {}

    public RankPoints {
        bands = List.copyOf(bands);
        for (int index = 1; index < bands.size(); index++) {
            if (bands.get(index).upTo() <= bands.get(index - 1).upTo()
                    || bands.get(index).points().compareTo(bands.get(index - 1).points()) > 0) {
                throw new IllegalArgumentException(
                        "Band %s gives no fewer points to later places. Expected bands in order of places."
                                .formatted(bands.get(index)));
            }
        }
    }

    @Override
    public Points points(BigDecimal weight, Direction direction, Measured found, Group group) {
        Optional<Fact> fact = found.whole();
        if (fact.isEmpty()) {
            return Points.nothingFound();
        }
        int place = group.place(fact.get().value(), direction);
        BigDecimal points = bands.stream()
                .filter(band -> place <= band.upTo())
                .findFirst()
                .map(Band::points)
                .orElse(BigDecimal.ZERO);
        return Points.of(
                points,
                Reason.of("place", Decimals.text(fact.get().value()), place, group.size(), Decimals.text(points)));
    }

    @Override
    public String code() {
        return "rank_points";
    }
}
