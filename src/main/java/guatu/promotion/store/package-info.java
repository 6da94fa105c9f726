/** SQL of promotion. */
@NullMarked
package guatu.promotion.store;

import org.jspecify.annotations.NullMarked;
