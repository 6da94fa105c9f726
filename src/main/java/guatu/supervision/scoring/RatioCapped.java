package guatu.supervision.scoring;

import java.math.BigDecimal;

/**
 * Completed share times weight (完成率计分): actual ÷ target × weight, up to a cap.
 *
 * @param cap of the share: 1 gives no more than the weight, 1.2 up to a fifth more
 */
public record RatioCapped(BigDecimal cap) implements Method {

    public RatioCapped {
        if (cap.signum() <= 0) {
            throw new IllegalArgumentException("A cap of %s leaves no points. Expected more than 0.".formatted(cap));
        }
    }

    @Override
    public Points points(BigDecimal weight, Direction direction, Measured found, Group group) {
        return found.whole()
                .flatMap(fact -> fact.completion(direction).map(share -> {
                    BigDecimal counted = Decimals.between(BigDecimal.ZERO, share, cap);
                    return Points.of(
                            counted.multiply(weight),
                            Reason.of(
                                    "ratio_capped." + direction.code(),
                                    Decimals.text(fact.value()),
                                    Decimals.text(fact.target().orElseThrow()),
                                    Decimals.text(counted),
                                    Decimals.text(cap),
                                    Decimals.text(weight)));
                }))
                .orElseGet(Points::nothingFound);
    }

    @Override
    public String code() {
        return "ratio_capped";
    }
}
