package guatu.bench.ladder;

import guatu.calendar.StoppableClock.Stop;
import guatu.supervision.ladder.Pace;
import java.time.LocalDate;
import java.util.List;

/**
 * One piece of blocked work as it arrives, before anybody does anything.
 *
 * @param untilTaken working days until the unit that was called takes it by itself
 * @param effort working days that the unit would need by itself, from the day it takes it
 * @param stops times in which nothing can be done and no clock runs: an expert review, a ruling
 * @param relapse part of the effort that comes again because the first solution did not hold; 0 for none
 */
record Blockage(LocalDate raisedOn, Pace pace, int untilTaken, double effort, List<Stop> stops, double relapse) {

    boolean standsOn(LocalDate day) {
        return stops.stream().anyMatch(stop -> !day.isBefore(stop.from()) && !day.isAfter(stop.through()));
    }
}
