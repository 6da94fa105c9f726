/** Pages of on-site help. */
@NullMarked
package guatu.supervision.onsite.web;

import org.jspecify.annotations.NullMarked;
