/** Orders for programs: JSON under {@code /api/v1}. */
@NullMarked
package guatu.supervision.order.web.api;

import org.jspecify.annotations.NullMarked;
