/** Fair-competition review (公平竞争审查) of what the zone promises: without its record no promise is approved. */
@NullMarked
package guatu.promotion.fairness;

import org.jspecify.annotations.NullMarked;
