/** Tables of investors' links and of what was read by them. */
@NullMarked
package guatu.promotion.investor.store;

import org.jspecify.annotations.NullMarked;
