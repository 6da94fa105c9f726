/** What happens by rule: reminders before a deadline, and orders proposed for lights that stay red. Nothing is ordered by itself. */
@NullMarked
package guatu.supervision.order.automatic;

import org.jspecify.annotations.NullMarked;
