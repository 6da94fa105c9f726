/** Pages and JSON of signings. */
@NullMarked
package guatu.promotion.signing.web;

import org.jspecify.annotations.NullMarked;
