/**
 * Learning: how long things took compared with their plan. {@link guatu.scheduling.learning.History} takes finished
 * activities and gives an {@link guatu.scheduling.learning.OutsideView}, to be shown beside what people estimated.
 */
@NullMarked
@NamedInterface("learning")
package guatu.scheduling.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
