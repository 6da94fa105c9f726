package guatu.promotion.web;

import guatu.promotion.promise.Fulfilment.State;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.PromiseStanding;
import guatu.promotion.promise.Terms;
import guatu.promotion.promise.YearTotal;
import guatu.shell.web.Page;
import java.math.BigDecimal;

/** Says in words what was promised and what became of it. */
public final class PromiseWords {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private PromiseWords() {}

    /** The promised amount; "" for what is done or not. */
    public static String amount(Page page, Terms terms) {
        return amount(page, terms, terms.amount());
    }

    /** Another amount in the unit of these terms. */
    public static String amount(Page page, Terms terms, BigDecimal amount) {
        return switch (terms.measure().quantity()) {
            case MONEY -> page.money(amount, terms.currency());
            case MONEY_PER_MU ->
                page.text(
                        "promise.amount.perMu",
                        page.number(amount.divide(TEN_THOUSAND)),
                        page.text("shell.currency." + terms.currency()));
            case PEOPLE -> page.text("promise.amount.people", page.number(amount));
            case NONE -> "";
        };
    }

    /** A year's sum in the unit of its measure. */
    public static String amount(Page page, YearTotal total, BigDecimal amount) {
        return switch (total.measure().quantity()) {
            case MONEY -> page.money(amount, total.currency());
            case PEOPLE -> page.text("promise.amount.people", page.number(amount));
            case MONEY_PER_MU, NONE -> "";
        };
    }

    /** What is reached, with its share; for what is done or not, the day. */
    public static String reached(Page page, PromiseStanding standing) {
        Terms terms = standing.promise().terms();
        if (terms.measure().quantity() == Measure.Quantity.NONE) {
            return standing.facts().isEmpty()
                    ? ""
                    : page.date(standing.facts().getLast().on());
        }
        return standing.fulfilment()
                .reached()
                .map(value -> page.text(
                        "promise.reached",
                        amount(page, terms, value),
                        standing.fulfilment()
                                .percent(terms.amount())
                                .map(page::number)
                                .orElse("")))
                .orElse("");
    }

    /** Which light's colour and shape go with a state's word. */
    public static String light(State state) {
        return switch (state) {
            case KEPT -> "green";
            case ON_THE_WAY -> "blue";
            case LATE -> "amber";
            case MISSED -> "red";
            case PROPOSED, REFUSED, RELEASED, UNKNOWN -> "grey";
        };
    }

    public static String shape(State state) {
        return switch (state) {
            case KEPT -> "●";
            case ON_THE_WAY -> "◷";
            case LATE -> "◆";
            case MISSED -> "▲";
            case PROPOSED, REFUSED, RELEASED, UNKNOWN -> "○";
        };
    }
}
