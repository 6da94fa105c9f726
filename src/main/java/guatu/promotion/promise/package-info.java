/** What was promised with a deal by either side, and what became of it (履约). */
@NullMarked
package guatu.promotion.promise;

import org.jspecify.annotations.NullMarked;
