/** Initiatives, progress and lights as JSON under {@code /api/v1}, for mini-programs and other systems. */
@NullMarked
package guatu.delivery.web.api;

import org.jspecify.annotations.NullMarked;
