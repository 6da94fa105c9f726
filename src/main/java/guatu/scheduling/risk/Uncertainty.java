package guatu.scheduling.risk;

import java.util.List;

/**
 * All that is uncertain about a network, in numbers.
 *
 * @param durations by activity
 * @param factors what each multiplies a duration by
 * @param events 1 where an event happens, 0 where it does not
 */
record Uncertainty(List<UncertainDuration> durations, List<Quantity> factors, List<Quantity> events) {}
