package guatu.supervision.scoring;

import java.math.BigDecimal;

/**
 * Piecewise completion (分段计分): the weight for 100 %, less for each per cent short, more for each per cent over, less more
 * beyond a bend; within a cap on both sides.
 *
 * @param shortEach points lost per per cent short of the target
 * @param overEach points won per per cent over it, up to the bend
 * @param bend per cent of the target
 * @param beyondEach points won per per cent beyond the bend
 * @param cap points won or lost at most
 */
public record Piecewise(
        BigDecimal shortEach, BigDecimal overEach, BigDecimal bend, BigDecimal beyondEach, BigDecimal cap)
        implements Method {

    @Override
    public Points points(BigDecimal weight, Direction direction, Measured found, Group group) {
        return found.whole()
                .flatMap(fact -> fact.completion(direction).map(share -> {
                    BigDecimal percent = share.multiply(Decimals.HUNDRED);
                    BigDecimal change = Decimals.between(cap.negate(), change(percent), cap);
                    return Points.of(
                            weight.add(change),
                            Reason.of(
                                    "piecewise",
                                    Decimals.text(fact.value()),
                                    Decimals.text(fact.target().orElseThrow()),
                                    Decimals.text(percent),
                                    Decimals.text(weight),
                                    Decimals.text(change),
                                    Decimals.text(cap)));
                }))
                .orElseGet(Points::nothingFound);
    }

    private BigDecimal change(BigDecimal percent) {
        BigDecimal over = percent.subtract(Decimals.HUNDRED);
        if (over.signum() <= 0) {
            return over.multiply(shortEach);
        }
        BigDecimal untilBend = over.min(bend.subtract(Decimals.HUNDRED));
        return untilBend.multiply(overEach).add(over.subtract(untilBend).multiply(beyondEach));
    }

    @Override
    public String code() {
        return "piecewise";
    }
}
