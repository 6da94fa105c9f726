package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.scheduling.engine.Bounds;
import guatu.scheduling.engine.CalendarPass;
import guatu.scheduling.engine.Clocks;
import guatu.scheduling.engine.NetworkArrays;
import guatu.scheduling.engine.Pass;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A network on its calendars, from its start, as the engine's arrays: for the packages of this room that reckon one plan many
 * times over with other durations. Activities stand at their positions in {@link Network#activities()}.
 */
public final class CompiledPlan {

    private final Network network;
    private final ShiftCalendar standard;
    private final Timeline timeline;
    private final Pass pass;
    private final int start;

    private final boolean uninterrupted;

    private CompiledPlan(Network network, ShiftCalendar standard, PassSetup setup, int start, boolean uninterrupted) {
        this.network = network;
        this.standard = standard;
        this.timeline = setup.timeline();
        this.start = start;
        this.pass = setup.prepare(start).pass();
        this.uninterrupted = uninterrupted;
        for (int i = 0; i < network.size(); i++) {
            if (network.at(i).progress() instanceof Progress.Started(LocalDateTime actualStart, Span left)
                    && uninterrupted) {
                releaseFinish(i, timeline.timeOf(PlanTime.of(actualStart)));
            }
        }
    }

    /** A schedule knows where it finishes, as it knows its duration. */
    private void releaseFinish(int position, int actualStart) {
        Bounds bounds = pass.bounds();
        bounds.earlyFloor[2 * position] = actualStart;
        bounds.earlyCeiling[2 * position] = actualStart;
        bounds.earlyFloor[2 * position + 1] = -Bounds.FAR;
        bounds.earlyCeiling[2 * position + 1] = Bounds.FAR;
    }

    /** @throws InvalidNetworkException if an activity names a calendar that is not there */
    public static CompiledPlan of(Network network, Calendars calendars, LocalDateTime start, SchedulingRules rules) {
        PassSetup setup = new PassSetup(network, calendars, rules);
        boolean uninterrupted = rules.progress() == SchedulingRules.ProgressRule.UNINTERRUPTED;
        return new CompiledPlan(network, calendars.standard(), setup, PlanTime.of(start), uninterrupted);
    }

    /** Durations in it are those of the work that is left, and of what is finished as it was. */
    public NetworkArrays arrays() {
        return pass.network();
    }

    /**
     * What was done of an activity between its start in the passes and the work that is left: zero unless it goes on
     * uninterrupted, as the start is that of the work that is left otherwise.
     */
    public int doneBefore(int position) {
        Activity activity = network.at(position);
        return activity.progress() instanceof Progress.Started(LocalDateTime actualStart, Span left) && uninterrupted
                ? activity.duration().units() - left.units()
                : 0;
    }

    public Bounds bounds() {
        return pass.bounds();
    }

    /** Empty if times are counted in the worked units of one calendar. */
    public Optional<Clocks> clocks() {
        return pass instanceof CalendarPass several ? Optional.of(several.clocks()) : Optional.empty();
    }

    /** The last time of a pass that has a date. */
    public int horizon() {
        return timeline.timeOf(PlanTime.latest());
    }

    /** The last day worked of a plan that is complete at this time of its passes. */
    public LocalDate finishDay(int completion) {
        return PlanTime.dateOf(finishMoment(completion) - 1);
    }

    /** Units worked on the standard calendar until then; only differences have a meaning. */
    public int workAt(int completion) {
        return standard.workAt(finishMoment(completion));
    }

    private int finishMoment(int completion) {
        return Limit.of(timeline, standard, start, completion, Optional.empty()).finishMoment();
    }
}
