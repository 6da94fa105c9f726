/** Who holds a lead: claims, contests and agreed shares. */
@NullMarked
package guatu.promotion.claim;

import org.jspecify.annotations.NullMarked;
