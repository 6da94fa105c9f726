package guatu.scheduling;

import guatu.calendar.ShiftCalendar;
import java.util.Optional;

/**
 * What the times of a pass mean.
 *
 * @param common the calendar on which everything is worked, whose worked units are then the times; empty if there are
 *     several, and times are moments
 */
record Timeline(Optional<ShiftCalendar> common) {

    int timeOf(int moment) {
        return common.isPresent() ? common.get().workAt(moment) : moment;
    }

    /** When work that begins at the time begins. */
    int startMoment(int time) {
        return common.isPresent() ? common.get().startAt(time) : time;
    }

    /** When work that is done at the time is done. */
    int finishMoment(int time) {
        return common.isPresent() ? common.get().finishAt(time) : time;
    }
}
