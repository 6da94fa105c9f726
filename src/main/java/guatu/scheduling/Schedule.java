package guatu.scheduling;

import guatu.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a network on a calendar: as early as its start allows, and as late as its promised date allows. Immutable.
 *
 * <p>A start on a day off means the next working day, a promise on a day off the working day before it.
 */
public final class Schedule {

    private final Network network;
    private final WorkingCalendar calendar;
    private final @Nullable LocalDate promisedOn;
    private final Pass pass;
    /** Number of the last working day before the plan starts. */
    private final int origin;
    /** Days from the origin on: the last day of the plan, and the day that the late dates are counted back from. */
    private final int finishDay;

    private final int deadlineDay;

    private Schedule(Network network, WorkingCalendar calendar, Pass pass, int origin, @Nullable LocalDate promisedOn) {
        this.network = network;
        this.calendar = calendar;
        this.pass = pass;
        this.origin = origin;
        this.promisedOn = promisedOn;
        this.finishDay = lengthInDays(pass);
        this.deadlineDay = promisedOn == null ? finishDay : calendar.workingDayNumber(promisedOn) - origin;
        pass.backward(pass.completion + marginWorkingDays());
    }

    /** From a start onwards; late dates are those that keep the finish that this gives. */
    public static Schedule forward(Network network, WorkingCalendar calendar, LocalDate start) {
        return new Schedule(network, calendar, new Pass(network), dayBefore(calendar, start), null);
    }

    /** From a start onwards, measured against a promise: floats are negative where it cannot be kept. */
    public static Schedule forward(Network network, WorkingCalendar calendar, LocalDate start, LocalDate promisedOn) {
        return new Schedule(network, calendar, new Pass(network), dayBefore(calendar, start), promisedOn);
    }

    /**
     * Backwards from a promise (倒排): late dates are the latest by which each activity must start and finish. The plan
     * starts as late as the promise allows, so early dates are those of such a start.
     */
    public static Schedule backward(Network network, WorkingCalendar calendar, LocalDate promisedOn) {
        Pass pass = new Pass(network);
        int origin = calendar.workingDayNumber(promisedOn) - lengthInDays(pass);
        return new Schedule(network, calendar, pass, origin, promisedOn);
    }

    public Network network() {
        return network;
    }

    /** The first working day of the plan; after {@link #backward}, the latest one that keeps the promise. */
    public LocalDate start() {
        return date(1);
    }

    /** The last day worked if nothing is late. */
    public LocalDate finish() {
        return date(finishDay);
    }

    public Optional<LocalDate> promisedOn() {
        return Optional.ofNullable(promisedOn);
    }

    /** Working days from the finish to the promise; negative when it cannot be kept, zero without a promise. */
    public int marginWorkingDays() {
        return deadlineDay - finishDay;
    }

    /** All activities, in the order in which the network has them. */
    public List<ScheduledActivity> activities() {
        return IntStream.range(0, network.size()).mapToObj(this::at).toList();
    }

    /** @throws IllegalArgumentException if the network has no such activity */
    public ScheduledActivity activity(String key) {
        Integer position = network.position(key);
        if (position == null) {
            throw new IllegalArgumentException(
                    "Found no activity %s in the schedule. Expected one of its network. Try network().activities() for their keys."
                            .formatted(key));
        }
        return at(position);
    }

    /**
     * The chain of driving predecessors that ends with the activity that finishes last: why the plan
     * takes as long as it does. Empty for an empty network.
     */
    public List<String> drivingPath() {
        List<String> backwards = new ArrayList<>();
        for (int at = lastToFinish(); at != Pass.NONE; at = drivingPredecessor(at)) {
            backwards.add(network.key(at));
        }
        return backwards.reversed();
    }

    /** Of several that finish last the one that comes last in order: a closing milestone, not the work before it. */
    private int lastToFinish() {
        int last = Pass.NONE;
        for (int activity : network.order()) {
            last = pass.earlyFinish[activity] == pass.completion ? activity : last;
        }
        return last;
    }

    private ScheduledActivity at(int activity) {
        boolean milestone = network.activities().get(activity).isMilestone();
        // Before any work a milestone opens the day on which that starts; there is no day on which predecessors finish.
        boolean opening = milestone && pass.earlyStart[activity] == 0;
        int early = opening ? 1 : pass.earlyFinish[activity];
        int late = opening ? Math.min(pass.lateFinish[activity] + 1, deadlineDay) : pass.lateFinish[activity];
        int totalFloat = pass.lateStart[activity] - pass.earlyStart[activity];
        int driving = drivingPredecessor(activity);
        return new ScheduledActivity(
                network.activities().get(activity),
                date(milestone ? early : pass.earlyStart[activity] + 1),
                date(early),
                date(milestone ? late : pass.lateStart[activity] + 1),
                date(late),
                totalFloat,
                pass.freeFloat[activity],
                totalFloat <= Math.max(0, marginWorkingDays()),
                driving == Pass.NONE ? Optional.empty() : Optional.of(network.key(driving)));
    }

    private int drivingPredecessor(int activity) {
        int link = pass.drivingLink[activity];
        return link == Pass.NONE ? Pass.NONE : network.linkTable().predecessor[link];
    }

    private LocalDate date(int day) {
        return calendar.workingDay(origin + day);
    }

    private static int dayBefore(WorkingCalendar calendar, LocalDate start) {
        return calendar.workingDayNumber(start.minusDays(1));
    }

    /** A plan of nothing but milestones still takes the day on which they lie. */
    private static int lengthInDays(Pass pass) {
        return Math.max(pass.completion, 1);
    }
}
