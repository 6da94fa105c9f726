/** Tables of orders, designations, reminders and proposals. */
@NullMarked
package guatu.supervision.order.store;

import org.jspecify.annotations.NullMarked;
