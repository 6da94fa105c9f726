package guatu.delivery.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A planned finish was moved.
 *
 * @param byUnit whose person moved it
 * @param byRoles that the person holds, by their codes; never a name
 */
public record MovedDate(
        String initiativeCode,
        String initiativeName,
        String what,
        LocalDate before,
        LocalDate after,
        Instant at,
        String byUnit,
        List<String> byRoles) {

    public MovedDate {
        byRoles = List.copyOf(byRoles);
    }
}
