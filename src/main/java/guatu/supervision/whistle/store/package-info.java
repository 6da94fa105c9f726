/** SQL of whistles. */
@NullMarked
package guatu.supervision.whistle.store;

import org.jspecify.annotations.NullMarked;
