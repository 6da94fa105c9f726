package guatu.enterprise;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An initiative of a firm.
 *
 * @param part {@code investor}, {@code owner} or {@code builder}
 */
public record FirmInitiative(
        String code, String name, String stage, String unit, Optional<LocalDate> promisedOn, String part) {}
