/**
 * Orders of supervision (交办、提醒、督办): given by a designated body, answered by units, extended, closed, and reviewed when a unit
 * disagrees. Never an automatic blame: an order ends with a conclusion about the matter.
 */
@NamedInterface("order")
@NullMarked
package guatu.supervision.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
