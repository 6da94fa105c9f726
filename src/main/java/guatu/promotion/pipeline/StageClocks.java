package guatu.promotion.pipeline;

import guatu.calendar.WorkingCalendar;
import guatu.promotion.Lead;
import guatu.promotion.Stage;
import guatu.promotion.Standing;
import guatu.rules.RuleVersion;
import guatu.rules.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long a deal may stay in a stage (五快), by the rule of the day.
 *
 * @param limits of the stages that have one
 */
public record StageClocks(String version, Map<Stage, Limit> limits) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "promotion-stage-clocks";

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    public StageClocks {
        limits = Map.copyOf(limits);
    }

    /** @param fast the name among the five: 快谈, 快签, … */
    public record Limit(Words fast, int workingDays) {}

    /**
     * What a deal's clock shows.
     *
     * @param days working days in the stage, without holds
     */
    public record Reading(Limit limit, int days) {

        /** Working days beyond the limit; none while it is kept. */
        public int over() {
            return Math.max(0, days - limit.workingDays());
        }

        public boolean stuck() {
            return over() > 0;
        }
    }

    public static StageClocks of(RuleVersion rule) {
        Map<Stage, Limit> limits = new EnumMap<>(Stage.class);
        rule.rows("clocks")
                .forEach(row -> limits.put(
                        Stage.of(row.text("stage")), new Limit(row.words("fast"), row.integer("working_days"))));
        return new StageClocks(rule.id(), limits);
    }

    /** Empty when the deal is not moving on, or its stage has no limit. */
    public Optional<Reading> read(Lead lead, LocalDate day) {
        return lead.standing() instanceof Standing.Active(Stage stage)
                ? Optional.ofNullable(limits.get(stage))
                        .map(limit -> new Reading(limit, CALENDAR.workingDaysBetween(lead.clockFrom(), day)))
                : Optional.empty();
    }

    /** A deal of the stage is stuck on a day when its clock runs from before this one. */
    public Optional<LocalDate> stuckBefore(Stage stage, LocalDate day) {
        return Optional.ofNullable(limits.get(stage))
                .map(limit -> CALENDAR.workingDay(CALENDAR.workingDayNumber(day) - limit.workingDays()));
    }

    /** Where the clock of a hold goes on: as many working days later as the hold was long. */
    public static LocalDate movedOn(LocalDate clockFrom, LocalDate heldOn, LocalDate resumedOn) {
        return CALENDAR.plusWorkingDays(clockFrom, CALENDAR.workingDaysBetween(heldOn, resumedOn));
    }
}
