/** The pages that an investor opens without signing in. */
@NullMarked
package guatu.promotion.investor.web;

import org.jspecify.annotations.NullMarked;
