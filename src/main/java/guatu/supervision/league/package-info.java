/**
 * League tables of units (亮晒): opened for a period, fed from records, figures and stated numbers, frozen at its close, shown to the
 * units before it is published, and corrected only by a new version. Never of persons.
 */
@NullMarked
package guatu.supervision.league;

import org.jspecify.annotations.NullMarked;
