/** The page on which a key project's form is completed. */
@NullMarked
package guatu.promotion.keyproject.web;

import org.jspecify.annotations.NullMarked;
