/** Targets of a year (年度目标): set for a unit, adjusted with a basis and a reason, withdrawn, and held against what was reached. */
@NullMarked
package guatu.promotion.targets;

import org.jspecify.annotations.NullMarked;
