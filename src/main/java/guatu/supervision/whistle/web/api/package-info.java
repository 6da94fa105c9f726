/** Whistles for programs: JSON under {@code /api/v1}. */
@NullMarked
package guatu.supervision.whistle.web.api;

import org.jspecify.annotations.NullMarked;
