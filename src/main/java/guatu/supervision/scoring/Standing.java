package guatu.supervision.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Where a unit stands.
 *
 * @param place 1 for the first; equal totals share a place; 0 for a unit that is not {@link #compared}, or a group too small
 * @param base points within the weights, after what does not apply was scaled out
 * @param bonus points beyond weights, within the sheet's cap
 * @param deduction points below zero, within the sheet's cap, as a number of at least 0
 * @param total base and bonus less deduction
 * @param scores one per indicator of the sheet
 */
public record Standing(
        UUID unit,
        String code,
        int place,
        BigDecimal base,
        BigDecimal bonus,
        BigDecimal deduction,
        BigDecimal total,
        List<Score> scores,
        OnList list,
        String excluded) {

    public Standing {
        scores = List.copyOf(scores);
    }

    /** Points of one indicator. */
    public record Score(String indicator, Points points) {}

    public enum OnList {
        NONE,
        RED,
        BLACK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** False for a unit that is excluded, or of which nothing was found: it has no place. */
    public boolean compared() {
        return excluded.isEmpty()
                && scores.stream().anyMatch(score -> score.points().value().isPresent());
    }

    /** Points of an indicator; 0 where it does not apply. */
    BigDecimal pointsOf(String indicator) {
        return scores.stream()
                .filter(score -> score.indicator().equals(indicator))
                .flatMap(score -> score.points().value().stream())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    Standing placed(int where, OnList on) {
        return new Standing(unit, code, where, base, bonus, deduction, total, scores, on, excluded);
    }
}
