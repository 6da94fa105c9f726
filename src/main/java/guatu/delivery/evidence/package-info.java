/** Files handed in as evidence: which kinds are taken, told by their content and not by their name. */
@NamedInterface("evidence")
@NullMarked
package guatu.delivery.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
