package guatu.promotion.reading;

import guatu.promotion.Money;
import guatu.promotion.Unit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a source states of promotion: a count, a sum or a duration. No deal stands behind it.
 *
 * @param span what its days measure: talk_to_signing, landing_to_above_scale, opening_to_take_up; empty without days
 * @param days as the source states them; a month stated as such is 30
 * @param qualifier how exactly it is stated, by the codes of figures
 */
public record Statement(
        String code,
        Unit unit,
        String what,
        String whatEn,
        String span,
        OptionalInt count,
        Optional<Money> amount,
        OptionalInt days,
        String period,
        String qualifier,
        String source) {}
