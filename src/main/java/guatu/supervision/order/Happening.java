package guatu.supervision.order;

import guatu.delivery.evidence.CheckedEvidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is about to happen to an order.
 *
 * @param by the unit that does it
 * @param percent how far the unit is, if it says so
 * @param day that it speaks of, if it speaks of one
 */
record Happening(
        OrderEntry.Kind kind,
        String text,
        Order.Unit by,
        @Nullable BigDecimal percent,
        @Nullable LocalDate day,
        List<CheckedEvidence> files) {

    static Happening of(OrderEntry.Kind kind, String text, Order.Unit by) {
        return new Happening(kind, text, by, null, null, List.of());
    }

    Happening on(LocalDate spokenOf) {
        return new Happening(kind, text, by, percent, spokenOf, files);
    }

    Happening with(List<CheckedEvidence> handedIn) {
        return new Happening(kind, text, by, percent, day, handedIn);
    }

    Happening at(@Nullable BigDecimal said) {
        return new Happening(kind, text, by, said, day, files);
    }
}
