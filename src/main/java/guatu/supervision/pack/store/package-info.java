/** SQL of review packs. */
@NullMarked
package guatu.supervision.pack.store;

import org.jspecify.annotations.NullMarked;
