package guatu.enterprise;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A firm of the same group.
 *
 * @param relation {@code branch} or {@code subsidiary}
 */
public record Related(
        String code, String name, String relation, Optional<LocalDate> since, Optional<LocalDate> until) {}
