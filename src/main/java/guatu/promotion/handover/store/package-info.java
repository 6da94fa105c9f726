/** SQL of handing over. */
@NullMarked
package guatu.promotion.handover.store;

import org.jspecify.annotations.NullMarked;
