package guatu.supervision.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deduction from a base (基础分扣减): base, less for each missing or late thing, more for each commended one, within a floor and a
 * cap; out of 100, times weight.
 */
public record Deduction(BigDecimal base, BigDecimal floor, BigDecimal cap, List<Counted> items) implements Method {

    public Deduction {
        items = List.copyOf(items);
        if (floor.compareTo(base) > 0 || base.compareTo(cap) > 0) {
            throw new IllegalArgumentException("Floor %s, base %s and cap %s are out of order. Expected them to rise."
                    .formatted(floor, base, cap));
        }
    }

    @Override
    public Points points(BigDecimal weight, Direction direction, Measured found, Group group) {
        if (found.parts().isEmpty()) {
            return Points.nothingFound();
        }
        BigDecimal outOf100 = Decimals.between(floor, base.add(Counted.sum(items, found)), cap);
        List<Reason> because = new ArrayList<>(Counted.reasons(items, found));
        because.add(Reason.of(
                "deduction",
                Decimals.text(base),
                Decimals.text(outOf100),
                Decimals.text(floor),
                Decimals.text(cap),
                Decimals.text(weight)));
        return new Points(
                Optional.of(Decimals.points(Decimals.ratio(outOf100.multiply(weight), Decimals.HUNDRED))), because);
    }

    @Override
    public String code() {
        return "deduction";
    }
}
