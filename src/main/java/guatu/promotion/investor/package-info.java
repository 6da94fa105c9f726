/** The investor's own view of what was promised: let in by a link that an officer makes, to one deal and to nothing else. */
@NullMarked
package guatu.promotion.investor;

import org.jspecify.annotations.NullMarked;
