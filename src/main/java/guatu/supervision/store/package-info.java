/** SQL that the parts of supervision share. */
@NullMarked
package guatu.supervision.store;

import org.jspecify.annotations.NullMarked;
