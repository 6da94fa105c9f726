/** SQL of league tables. */
@NullMarked
package guatu.supervision.league.store;

import org.jspecify.annotations.NullMarked;
