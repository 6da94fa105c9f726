package guatu.supervision.order;

import java.time.LocalDate;
import java.util.List;

/**
 * An order that is to be given.
 *
 * @param issuer code of the unit that gives it
 * @param leadUnit code of the unit that leads
 * @param jointUnits codes of those that join
 * @param dueOn the required date
 * @param checked true when likely duplicates were looked at
 * @param requestKey the same key again gives no second order
 */
public record NewOrder(
        OrderKind kind,
        String issuer,
        OrderWording wording,
        Subject subject,
        String leadUnit,
        List<String> jointUnits,
        LocalDate dueOn,
        boolean checked,
        String requestKey) {

    public NewOrder {
        jointUnits = List.copyOf(jointUnits);
    }
}
