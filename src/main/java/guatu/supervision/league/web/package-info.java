/** Pages and endpoints of league tables. */
@NullMarked
package guatu.supervision.league.web;

import org.jspecify.annotations.NullMarked;
