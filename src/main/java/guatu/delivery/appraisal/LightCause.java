package guatu.delivery.appraisal;

import guatu.delivery.Light;
import java.util.UUID;

/**
 * What turned a unit's lights: the side that was worst.
 *
 * @param dimension as the rule of lights calls it: start, schedule, money, …
 */
public record LightCause(UUID unit, Light light, String dimension, long turned) {}
