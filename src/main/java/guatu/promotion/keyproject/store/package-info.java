/** Tables of what is entered for a key project's form. */
@NullMarked
package guatu.promotion.keyproject.store;

import org.jspecify.annotations.NullMarked;
