package guatu.promotion;

import guatu.shell.Refused;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the investor plans; whatever is not known yet is empty.
 *
 * @param landMu land in mu (1 mu = 666.67 m²)
 * @param energyTcePerYear tonnes of standard coal equivalent a year
 * @param outputYuanPerYear expected output in yuan a year
 * @param taxYuanPerYear expected tax in yuan a year
 */
public record Scale(
        Optional<Money> investment,
        Optional<BigDecimal> landMu,
        Optional<BigDecimal> floorAreaSquareMetres,
        Optional<BigDecimal> energyTcePerYear,
        Optional<Integer> jobs,
        Optional<BigDecimal> outputYuanPerYear,
        Optional<BigDecimal> taxYuanPerYear) {

    public Scale {
        Stream.of(
                        landMu,
                        floorAreaSquareMetres,
                        energyTcePerYear,
                        jobs.map(BigDecimal::valueOf),
                        outputYuanPerYear,
                        taxYuanPerYear)
                .flatMap(Optional::stream)
                .filter(number -> number.signum() < 0)
                .findFirst()
                .ifPresent(negative -> {
                    throw new Refused("promotion.refused.negative", negative.toPlainString());
                });
    }

    /** Nothing known but, perhaps, the investment. */
    public static Scale of(Optional<Money> investment) {
        return new Scale(
                investment,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
