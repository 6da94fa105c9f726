/**
 * Signing (签约), alone or at an event, and counting: a project counts once, what is signed of it later adds what is new.
 * Agreed, in place and actually used investment are figures of their own.
 */
@NullMarked
package guatu.promotion.signing;

import org.jspecify.annotations.NullMarked;
