/** Pages of handing over. */
@NullMarked
package guatu.promotion.handover.web;

import org.jspecify.annotations.NullMarked;
