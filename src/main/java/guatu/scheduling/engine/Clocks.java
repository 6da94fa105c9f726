package guatu.scheduling.engine;

import guatu.calendar.ShiftCalendar;

/**
 * The calendars that a network works on, by activity and by link. Elapsed lengths are counted round the clock.
 *
 * @param work what the work of an activity is counted on
 * @param slack what its floats are counted on: its own calendar, even where its length is elapsed
 * @param lag what the lag of a link is counted on
 */
public record Clocks(ShiftCalendar[] work, ShiftCalendar[] slack, ShiftCalendar[] lag) {}
