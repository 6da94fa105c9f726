package guatu.supervision.whistle;

import guatu.calendar.StoppableClock.Stop;
import guatu.calendar.WorkingCalendar;
import guatu.supervision.Unit;
import guatu.supervision.ladder.LadderClock;
import guatu.supervision.ladder.LadderRule;
import guatu.supervision.ladder.Pace;
import guatu.supervision.ladder.Rung;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a whistle stands: its state, its rung, who leads, and the clock of the rung.
 *
 * @param clockFrom the day on which the clock started
 * @param limit of the rung in working days; empty where there is none
 * @param dueOn the last day of the limit; empty while the clock stands or nothing is counted
 * @param climbsOn the day on which it goes up unless it is solved before
 * @param stopped whether the clock stands
 * @param climbs how often it has gone up
 * @param reopened how often the whistler said that it was not solved
 */
public record Standing(
        State state,
        Rung rung,
        Optional<Unit> lead,
        LocalDate clockFrom,
        Optional<Integer> limit,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> climbsOn,
        boolean stopped,
        int climbs,
        int reopened,
        Optional<LocalDate> closedOn) {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    /** Just blown; on a higher rung when nobody was asked. */
    static Standing sent(LadderRule rule, Pace pace, Rung rung, LocalDate today) {
        return new Standing(
                        State.SENT,
                        rung,
                        Optional.empty(),
                        today,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        0,
                        0,
                        Optional.empty())
                .clock(rule, pace, today, List.of());
    }

    /** A unit leads from today on; on a higher rung the rung's own clock goes on. */
    Standing taken(Unit unit, LadderRule rule, Pace pace, LocalDate today, List<Stop> stops) {
        Standing led = with(State.TAKEN, rung, Optional.of(unit));
        return rung == Rung.DEPARTMENT ? led.clock(rule, pace, today, stops) : led;
    }

    /** Nobody leads any more; the clock of taking starts anew. */
    Standing released(LadderRule rule, Pace pace, LocalDate today, List<Stop> stops) {
        Standing free = with(State.SENT, rung, Optional.empty());
        return rung == Rung.DEPARTMENT ? free.clock(rule, pace, today, stops) : free;
    }

    /** The leading unit says that it is solved: nothing climbs, and the whistler is to answer within the limit. */
    Standing reported(LadderRule rule, LocalDate today) {
        return with(State.REPORTED, rung, lead).clocked(today, Optional.of(rule.confirm()), List.of(), stopped);
    }

    Standing ended(State end, LocalDate today) {
        return new Standing(
                end,
                rung,
                lead,
                clockFrom,
                limit,
                Optional.empty(),
                Optional.empty(),
                false,
                climbs,
                reopened,
                Optional.of(today));
    }

    /** It was not solved: the rung's clock starts anew. */
    Standing reopened(LadderRule rule, Pace pace, LocalDate today, List<Stop> stops) {
        return new Standing(
                        State.TAKEN,
                        rung,
                        lead,
                        today,
                        limit,
                        Optional.empty(),
                        Optional.empty(),
                        stopped,
                        climbs,
                        reopened + 1,
                        Optional.empty())
                .clock(rule, pace, today, stops);
    }

    /** One rung up; its clock starts on the day on which it comes there. */
    Standing climbed(LadderRule rule, Pace pace, LocalDate today, List<Stop> stops) {
        return new Standing(
                        state,
                        rung.next().orElse(rung),
                        lead,
                        today,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        stopped,
                        climbs + 1,
                        reopened,
                        closedOn)
                .clock(rule, pace, today, stops);
    }

    /** The same clock with other stops. */
    Standing stops(List<Stop> stops, boolean stands) {
        return clocked(clockFrom, limit, stops, stands);
    }

    private Standing clock(LadderRule rule, Pace pace, LocalDate from, List<Stop> stops) {
        return clocked(from, rule.limit(rung, pace, state != State.SENT), stops, stopped);
    }

    private Standing clocked(LocalDate from, Optional<Integer> days, List<Stop> stops, boolean stands) {
        Optional<LadderClock> clock = days.map(limited -> new LadderClock(from, limited, stops));
        return new Standing(
                state,
                rung,
                lead,
                from,
                days,
                clock.flatMap(running -> running.dueOn(CALENDAR)),
                state == State.REPORTED ? Optional.empty() : clock.flatMap(running -> running.climbsOn(CALENDAR)),
                stands,
                climbs,
                reopened,
                closedOn);
    }

    private Standing with(State next, Rung on, Optional<Unit> unit) {
        return new Standing(next, on, unit, clockFrom, limit, dueOn, climbsOn, stopped, climbs, reopened, closedOn);
    }
}
