/** Lists (三张清单 and others) and programmes (主题): what they are, and the initiatives in them. */
@NullMarked
package guatu.delivery.collections;

import org.jspecify.annotations.NullMarked;
