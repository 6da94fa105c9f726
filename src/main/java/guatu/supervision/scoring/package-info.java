/**
 * How a league table follows from facts and a score sheet: pure arithmetic, exact decimals, no database. Only units are
 * scored; there is no type here that could hold a person.
 */
@NullMarked
package guatu.supervision.scoring;

import org.jspecify.annotations.NullMarked;
