package guatu.delivery.appraisal;

import guatu.delivery.Light;
import java.util.UUID;

/**
 * How long a unit's initiatives stood in a light.
 *
 * @param days of all its initiatives together
 * @param turned how often one came into it after the first day
 * @param now how many stood in it on the last day
 */
public record LightStanding(UUID unit, Light light, long days, long turned, long now) {}
