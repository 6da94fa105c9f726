/**
 * The ladder that blocked work climbs by rule (逐级提级), and its clocks: pure values, which the pages, the job that climbs, and the
 * simulation of a year in {@code bench/} all reckon with.
 */
@NullMarked
package guatu.supervision.ladder;

import org.jspecify.annotations.NullMarked;
