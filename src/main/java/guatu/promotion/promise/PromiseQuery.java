package guatu.promotion.promise;

import java.util.Optional;

/**
 * Which promises a list shows; what is empty leaves nothing out.
 *
 * @param lead code of a deal
 * @param unit code of an organisation; it and everything below
 * @param dueYear the year of the due day
 * @param text part of the deal's project or investor, pinyin or initials
 * @param after code of the last promise of the page before
 */
public record PromiseQuery(
        String lead,
        String text,
        String unit,
        Optional<Side> side,
        Optional<Measure> measure,
        Optional<Fulfilment.State> state,
        Optional<Integer> dueYear,
        String after) {

    public static PromiseQuery ofLead(String code) {
        return new PromiseQuery(
                code, "", "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    PromiseQuery behind(String code) {
        return new PromiseQuery(lead, text, unit, side, measure, state, dueYear, code);
    }
}
