/** Numbers stated of units as files: the form of a table, its check, and its load. */
@NullMarked
package guatu.supervision.league.exchange;

import org.jspecify.annotations.NullMarked;
