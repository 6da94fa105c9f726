package guatu.supervision.order;

import guatu.directory.Organisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order as it stands on a day.
 *
 * @param issuer who gave it
 * @param authority the designation that it was given under, in words
 * @param dueOn the required date with the extensions that were granted; scores go by {@code originalDueOn}
 * @param plannedOn when the leading unit means to be done
 * @param finishedOn when it was done, as the leading unit reported
 * @param percent as the unit last said
 * @param extensions how many were granted
 */
public record Order(
        UUID id,
        String code,
        OrderKind kind,
        int year,
        int number,
        Unit issuer,
        String authority,
        OrderWording wording,
        Subject subject,
        Unit leadUnit,
        List<Unit> jointUnits,
        LocalDate issuedOn,
        LocalDate originalDueOn,
        LocalDate dueOn,
        Optional<LocalDate> plannedOn,
        OrderState state,
        Optional<LocalDate> finishedOn,
        Optional<BigDecimal> percent,
        Optional<LocalDate> lastFeedbackOn,
        int extensions,
        String issuedBy) {

    public Order {
        jointUnits = List.copyOf(jointUnits);
    }

    /** @param path codes from the root down, joined by dots */
    public record Unit(UUID id, String code, String name, String path) {

        public static Unit of(Organisation organisation) {
            return new Unit(organisation.id(), organisation.code(), organisation.name(), organisation.path());
        }
    }

    public String path() {
        return "/supervision/orders/" + code;
    }

    /** Days by which it was or is late on a day, against the date in force; none while it is in time. */
    public long daysLate(LocalDate day) {
        LocalDate done =
                switch (state) {
                    case OrderState.Open _ -> day;
                    case OrderState.Reported(LocalDate finished) -> finished;
                    case OrderState.Closed _ -> finishedOn.orElse(dueOn);
                    case OrderState.Withdrawn _ -> dueOn;
                };
        return Math.max(0, dueOn.until(done, ChronoUnit.DAYS));
    }

    public boolean overdue(LocalDate day) {
        return daysLate(day) > 0;
    }
}
