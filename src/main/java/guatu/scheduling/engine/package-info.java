/**
 * The plan engine's inside: networks as plain arrays, and the passes over them. For the packages of this room alone.
 *
 * <p>Times are the whole numbers of {@link guatu.calendar.PlanTime}. An activity has two moments, kept side by side: its
 * start at {@code 2 * activity}, its finish at {@code 2 * activity + 1}.
 */
@NullMarked
package guatu.scheduling.engine;

import org.jspecify.annotations.NullMarked;
