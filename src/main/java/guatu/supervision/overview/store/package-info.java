/** SQL of the overview. */
@NullMarked
package guatu.supervision.overview.store;

import org.jspecify.annotations.NullMarked;
