/** Admission review (项目研判): a scored sheet by rule, decided by people, with conditions that are followed up. */
@NullMarked
package guatu.promotion.review;

import org.jspecify.annotations.NullMarked;
