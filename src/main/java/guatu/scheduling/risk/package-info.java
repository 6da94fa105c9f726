/**
 * Risk: with which probability a date holds. {@link guatu.scheduling.risk.Estimate} says how long an activity may take,
 * factors and events what several of them share; the whole network is simulated, so that merging paths count.
 */
@NullMarked
@NamedInterface("risk")
package guatu.scheduling.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
