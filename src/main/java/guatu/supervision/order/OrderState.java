package guatu.supervision.order;

import java.time.LocalDate;

/** Where an order stands. */
public sealed interface OrderState {

    /** The unit is at work. */
    record Open() implements OrderState {}

    /** The unit says that it is done; who gave the order has not concluded yet. @param finishedOn when it was done */
    record Reported(LocalDate finishedOn) implements OrderState {}

    /**
     * Concluded.
     *
     * @param met whether the requirement was met
     * @param conclusion in words
     */
    record Closed(LocalDate on, boolean met, String conclusion) implements OrderState {}

    record Withdrawn(LocalDate on, String reason) implements OrderState {}

    /** The name under which it is stored and its words are found. */
    default String code() {
        return switch (this) {
            case Open _ -> "open";
            case Reported _ -> "reported";
            case Closed _ -> "closed";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /** Whether the unit still has it in hand. */
    default boolean inHand() {
        return this instanceof Open || this instanceof Reported;
    }
}
