/**
 * Serial to parallel (串联变并联): plans without the links that are nothing but habit, and approvals as their law times them, with two
 * events per item (reviewed, decided), clocks that stop, zone-wide assessments and validity.
 */
@NullMarked
@NamedInterface("parallel")
package guatu.scheduling.parallel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
