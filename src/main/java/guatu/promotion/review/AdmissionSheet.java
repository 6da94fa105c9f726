package guatu.promotion.review;

import guatu.rules.Verdict;
import guatu.rules.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A deal scored by a version of the rule.
 *
 * @param lines one per criterion
 */
public record AdmissionSheet(String ruleVersion, List<Line> lines) {

    public AdmissionSheet {
        lines = List.copyOf(lines);
    }

    /**
     * A criterion with its score and why.
     *
     * @param value what was measured, in {@code unit}; empty when nothing could be
     * @param score at most the weight; empty when it is not known or left to a person
     * @param reason key of the words that say why, after {@code review.reason.}
     * @param inputs what the value was taken from, as it was on the deal
     */
    public record Line(
            String criterion,
            Words name,
            Words unit,
            BigDecimal weight,
            Optional<BigDecimal> threshold,
            Optional<BigDecimal> value,
            Verdict verdict,
            Optional<BigDecimal> score,
            String reason,
            String inputs) {}

    public BigDecimal score() {
        return lines.stream().flatMap(line -> line.score().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points that could be given with what is known. */
    public BigDecimal knownWeight() {
        return lines.stream()
                .filter(line -> line.score().isPresent())
                .map(Line::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points of all criteria that apply. */
    public BigDecimal wholeWeight() {
        return lines.stream()
                .filter(line -> line.verdict() != Verdict.NOT_APPLICABLE)
                .map(Line::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
