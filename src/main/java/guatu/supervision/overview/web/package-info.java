/** Pages of the overview. */
@NullMarked
package guatu.supervision.overview.web;

import org.jspecify.annotations.NullMarked;
