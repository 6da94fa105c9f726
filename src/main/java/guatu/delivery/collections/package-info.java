/** Lists (三张清单 and others) and programmes (主题): what they are, and the initiatives in them. */
@NamedInterface("collections")
@NullMarked
package guatu.delivery.collections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
