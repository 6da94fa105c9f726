/** What pages and programs read of leads: one lead whole, the board, the funnel and the chain map. */
@NullMarked
package guatu.promotion.reading;

import org.jspecify.annotations.NullMarked;
