/** What an initiative's page reads: one initiative with everything behind it, as of any day. */
@NullMarked
package guatu.delivery.reading;

import org.jspecify.annotations.NullMarked;
