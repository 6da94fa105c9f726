/** Handing over (移交): a signed deal becomes an initiative with a plan, and its later stages follow that plan's milestones. */
@NullMarked
package guatu.promotion.handover;

import org.jspecify.annotations.NullMarked;
