/** SQL of on-site help. */
@NullMarked
package guatu.supervision.onsite.store;

import org.jspecify.annotations.NullMarked;
