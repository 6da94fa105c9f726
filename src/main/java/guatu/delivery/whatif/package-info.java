/**
 * Trying a change of a plan before making it: what would follow for the promise, its probability, the critical path and the
 * units. A trial is a short list of changes that stands in an address; nothing is kept before it is applied.
 */
@NullMarked
package guatu.delivery.whatif;

import org.jspecify.annotations.NullMarked;
