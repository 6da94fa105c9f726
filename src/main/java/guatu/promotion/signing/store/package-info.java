/** SQL of signings. */
@NullMarked
package guatu.promotion.signing.store;

import org.jspecify.annotations.NullMarked;
