package guatu.supervision.scoring;

import java.math.BigDecimal;

/**
 * Efficacy coefficient (功效系数): (x − min) ÷ (max − min) × span + base, out of 100, times weight. It compares units with each
 * other alone: of two units one always gets the base, so a small group is refused or flagged.
 *
 * @param base of 100, for the weakest unit; usually 60
 * @param span up to the strongest unit; usually 40
 * @param leastUnits that make a group
 * @param refusesSmallGroups true when a smaller group gets no points at all, false when they are flagged
 */
public record EfficacyCoefficient(BigDecimal base, BigDecimal span, int leastUnits, boolean refusesSmallGroups)
        implements Method {

    @Override
    public Points points(BigDecimal weight, Direction direction, Measured found, Group group) {
        return found.whole()
                .map(Fact::value)
                .map(value -> ofGroup(weight, direction, value, group))
                .orElseGet(Points::nothingFound);
    }

    private Points ofGroup(BigDecimal weight, Direction direction, BigDecimal value, Group group) {
        Reason small = Reason.of("efficacy.small", group.size(), leastUnits);
        if (group.size() < leastUnits && refusesSmallGroups) {
            return Points.none(small);
        }
        BigDecimal outOf100 =
                coefficient(direction, value, group).multiply(span).add(base);
        Reason how = Reason.of(
                "efficacy." + direction.code(),
                Decimals.text(value),
                Decimals.text(group.least()),
                Decimals.text(group.most()),
                Decimals.text(outOf100),
                Decimals.text(weight),
                Decimals.text(span),
                Decimals.text(base));
        BigDecimal points = Decimals.ratio(outOf100.multiply(weight), Decimals.HUNDRED);
        return group.size() < leastUnits ? Points.of(points, how, small) : Points.of(points, how);
    }

    /** 0 for the weakest, 1 for the strongest; 1 for everybody where all are equal. */
    private static BigDecimal coefficient(Direction direction, BigDecimal value, Group group) {
        BigDecimal width = group.most().subtract(group.least());
        if (width.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal above = direction == Direction.MORE
                ? value.subtract(group.least())
                : group.most().subtract(value);
        return Decimals.ratio(above, width);
    }

    @Override
    public String code() {
        return "efficacy";
    }
}
