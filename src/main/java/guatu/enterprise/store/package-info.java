/** The registry's tables. */
@NullMarked
package guatu.enterprise.store;

import org.jspecify.annotations.NullMarked;
