package guatu.delivery.appraisal;

import guatu.delivery.Light;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An initiative came into a light.
 *
 * @param before the light until then; empty when it is the first that is known
 */
public record LightTurn(
        String initiativeCode,
        String initiativeName,
        LocalDate day,
        Optional<Light> before,
        Light light,
        String dimension,
        long days) {}
