/** Pages of orders, of what rules propose, and of who is designated. */
@NullMarked
package guatu.supervision.order.web;

import org.jspecify.annotations.NullMarked;
