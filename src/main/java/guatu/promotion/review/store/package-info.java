/** SQL of admission reviews. */
@NullMarked
package guatu.promotion.review.store;

import org.jspecify.annotations.NullMarked;
