package guatu.delivery.appraisal;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * How a unit's open promises look from outside: by the simulation of their plans.
 *
 * @param open promises with a likelihood
 * @param expected how many of them are expected to hold: their likelihoods added up
 * @param unlikely how many are more likely missed than kept
 */
public record PromiseOutlook(UUID unit, long open, BigDecimal expected, long unlikely) {}
