package guatu.bench.ladder;

import guatu.calendar.WorkingCalendar;
import guatu.supervision.ladder.LadderClock;
import guatu.supervision.ladder.LadderRule;
import guatu.supervision.ladder.Rung;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a piece of blocked work, day by day. The ladder is the product's own: its rule and its clock.
 *
 * @param days calendar days from the whistle to the end
 * @param climbs how often it went up
 */
record Course(int days, int climbs) {

    /** Longer than anything takes: a year counts as never. */
    private static final int NEVER_DAYS = 1_000;

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    /** @param speeds how much faster work goes on a rung than at the department alone */
    static Course of(Blockage blockage, Optional<LadderRule> ladder, Map<Rung, Double> speeds) {
        Rung rung = Rung.DEPARTMENT;
        boolean taken = false;
        double left = blockage.effort();
        double relapse = blockage.relapse() * blockage.effort();
        int waited = 0;
        int climbs = 0;
        LocalDate clockFrom = blockage.raisedOn();
        for (LocalDate day = blockage.raisedOn(); ; day = day.plusDays(1)) {
            int gone = (int) ChronoUnit.DAYS.between(blockage.raisedOn(), day);
            if (gone > NEVER_DAYS) {
                return new Course(gone, climbs);
            }
            if (ladder.isPresent() && climbsOn(ladder.get(), blockage, rung, taken, clockFrom, day)) {
                rung = rung.next().orElse(rung);
                clockFrom = day;
                climbs++;
            }
            if (!CALENDAR.isWorkingDay(day) || blockage.standsOn(day)) {
                continue;
            }
            // Above the department there is somebody who dispatches.
            if (!taken && (waited++ >= blockage.untilTaken() || rung != Rung.DEPARTMENT)) {
                taken = true;
                clockFrom = rung == Rung.DEPARTMENT ? day : clockFrom;
            }
            left -= taken ? speeds.getOrDefault(rung, 1.0) : 0;
            if (left <= 0 && relapse > 0) {
                left = relapse;
                relapse = 0;
                clockFrom = day;
            } else if (left <= 0) {
                return new Course(gone, climbs);
            }
        }
    }

    private static boolean climbsOn(
            LadderRule rule, Blockage blockage, Rung rung, boolean taken, LocalDate from, LocalDate day) {
        return rule.limit(rung, blockage.pace(), taken)
                .flatMap(limit -> new LadderClock(from, limit, blockage.stops()).climbsOn(CALENDAR))
                .filter(day::equals)
                .isPresent();
    }
}
