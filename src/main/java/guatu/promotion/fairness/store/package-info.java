/** SQL of fair-competition reviews. */
@NullMarked
package guatu.promotion.fairness.store;

import org.jspecify.annotations.NullMarked;
