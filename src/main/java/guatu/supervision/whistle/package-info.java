/**
 * Whistles (吹哨报到, 一线破难): blocked work and who unblocks it. The first unit to take one leads, others join with a part and a
 * limit, it climbs by rule while it is not solved, and only the whistler's unit can say that it is.
 */
@NullMarked
package guatu.supervision.whistle;

import org.jspecify.annotations.NullMarked;
