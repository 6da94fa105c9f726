/** Earned value (挣值): what was planned to be done by a day, what is done, and how far the plan is behind in time. */
@NullMarked
@NamedInterface("earnedvalue")
package guatu.scheduling.earnedvalue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
