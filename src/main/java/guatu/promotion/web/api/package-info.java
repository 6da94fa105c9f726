/** Promotion for programs: JSON under {@code /api/v1}. */
@NullMarked
package guatu.promotion.web.api;

import org.jspecify.annotations.NullMarked;
