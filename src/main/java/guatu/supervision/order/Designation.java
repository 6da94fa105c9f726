package guatu.supervision.order;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That a body may follow up: on whose authority, over which units, from when to when (政府督查工作条例 第七条、第十一条).
 *
 * @param scope the unit over which and below which it may
 * @param matters it may follow up, in words; empty for all
 */
public record Designation(
        UUID id,
        Order.Unit body,
        Order.Unit scope,
        String authority,
        String approvalNumber,
        String matters,
        LocalDate holdsFrom,
        Optional<LocalDate> holdsUntil,
        Optional<LocalDate> endedOn) {

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(holdsFrom)
                && holdsUntil.map(last -> !day.isAfter(last)).orElse(true)
                && endedOn.map(day::isBefore).orElse(true);
    }

    public boolean covers(Order.Unit unit) {
        return unit.path().equals(scope.path()) || unit.path().startsWith(scope.path() + ".");
    }

    /** As it stands on the order: authority and number. */
    public String words() {
        return authority + "（" + approvalNumber + "）";
    }
}
