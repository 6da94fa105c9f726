/** Pages and JSON of admission reviews. */
@NullMarked
package guatu.promotion.review.web;

import org.jspecify.annotations.NullMarked;
