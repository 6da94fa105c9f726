/** How a light follows from what the records say and a rule: pure values, no database. */
@NullMarked
package guatu.delivery.light;

import org.jspecify.annotations.NullMarked;
