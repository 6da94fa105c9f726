package guatu.supervision.order;

import java.util.Optional;

/**
 * Which orders are asked for; empty filters leave nothing out.
 *
 * @param unit code of a unit: it leads or joins, or a unit below it does
 * @param state "in_hand" for open and reported ones, "" for all
 * @param overdue only those that are late on the day
 * @param mine only those that lead or join units in which the person records
 * @param after code of the order that the page before ended with
 */
public record OrderQuery(
        String text, Optional<OrderKind> kind, String unit, String state, boolean overdue, boolean mine, String after) {

    public static final String IN_HAND = "in_hand";

    /** The same, behind an order of the list. */
    public OrderQuery after(String code) {
        return new OrderQuery(text, kind, unit, state, overdue, mine, code);
    }

    /** Whether all that is asked for is in hand on the day. */
    public boolean inHand() {
        return state.equals(IN_HAND) || state.equals("open") || state.equals("reported") || overdue;
    }

    /** Everything that the person sees. */
    public static OrderQuery everything() {
        return new OrderQuery("", Optional.empty(), "", "", false, false, "");
    }
}
