/** Pages of fair-competition reviews. */
@NullMarked
package guatu.promotion.fairness.web;

import org.jspecify.annotations.NullMarked;
