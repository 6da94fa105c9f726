/** Pages and endpoints of promotion. */
@NullMarked
package guatu.promotion.web;

import org.jspecify.annotations.NullMarked;
