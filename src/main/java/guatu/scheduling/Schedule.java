package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.engine.Pass;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The dates of a network on its calendars: as early as its start allows, and as late as its promised date allows. Immutable.
 *
 * <p>A start on a day off means the next working day, a promise on a day off the working day before it.
 */
public final class Schedule {

    private final Network network;
    private final Calendars calendars;
    private final Reckoning reckoning;
    private final ActivityReading reading;

    private Schedule(Reckoning reckoning) {
        this.network = reckoning.network();
        this.calendars = reckoning.calendars();
        this.reckoning = reckoning;
        this.reading = new ActivityReading(reckoning);
    }

    /** From a start onwards; late dates are those that keep the finish that this gives. */
    public static Schedule forward(Network network, WorkingCalendar calendar, LocalDate start) {
        return forward(network, Calendars.office(calendar), start.atStartOfDay(), SchedulingRules.standard());
    }

    /** From a start onwards, measured against a promise: floats are negative where it cannot be kept. */
    public static Schedule forward(Network network, WorkingCalendar calendar, LocalDate start, LocalDate promisedOn) {
        Calendars office = Calendars.office(calendar);
        return forward(network, office, start.atStartOfDay(), endOf(promisedOn), SchedulingRules.standard());
    }

    /** @throws InvalidNetworkException if an activity names a calendar that is not there */
    public static Schedule forward(Network network, Calendars calendars, LocalDateTime start, SchedulingRules rules) {
        return new Schedule(Reckoning.forward(network, calendars, start, Optional.empty(), rules));
    }

    /** @throws InvalidNetworkException if an activity names a calendar that is not there */
    public static Schedule forward(
            Network network, Calendars calendars, LocalDateTime start, LocalDateTime promise, SchedulingRules rules) {
        return new Schedule(Reckoning.forward(network, calendars, start, Optional.of(promise), rules));
    }

    /**
     * Backwards from a promise (倒排): late dates are the latest by which each activity must start and finish. The plan
     * starts as late as the promise allows, so early dates are those of such a start.
     */
    public static Schedule backward(Network network, WorkingCalendar calendar, LocalDate promisedOn) {
        return backward(network, Calendars.office(calendar), endOf(promisedOn), SchedulingRules.standard());
    }

    /** @throws InvalidNetworkException if an activity names a calendar that is not there */
    public static Schedule backward(
            Network network, Calendars calendars, LocalDateTime promise, SchedulingRules rules) {
        return new Schedule(Reckoning.backward(network, calendars, promise, rules));
    }

    public Network network() {
        return network;
    }

    /** The first working day of the plan; after {@link #backward}, the latest one that keeps the promise. */
    public LocalDate start() {
        return PlanTime.dateOf(calendars.standard().startOnOrAfter(reckoning.start()));
    }

    /** The last day worked if nothing is late. */
    public LocalDate finish() {
        return PlanTime.dateOf(reckoning.limit().finishMoment() - 1);
    }

    public LocalDateTime finishesAt() {
        return PlanTime.momentOf(reckoning.limit().finishMoment());
    }

    public Optional<LocalDate> promisedOn() {
        return reckoning.promise().map(moment -> PlanTime.dateOf(PlanTime.of(moment) - 1));
    }

    /** Whole working days from the finish to the promise; negative when it cannot be kept, zero without a promise. */
    public int marginWorkingDays() {
        return Math.floorDiv(reckoning.limit().margin(), PlanTime.UNITS_PER_WORKING_DAY);
    }

    /** All activities, in the order in which the network has them. */
    public List<ScheduledActivity> activities() {
        return IntStream.range(0, network.size()).mapToObj(reading::at).toList();
    }

    /** @throws IllegalArgumentException if the network has no such activity */
    public ScheduledActivity activity(String key) {
        Integer position = network.position(key);
        if (position == null) {
            throw new IllegalArgumentException(
                    "Found no activity %s in the schedule. Expected one of its network. Try network().activities() for their keys."
                            .formatted(key));
        }
        return reading.at(position);
    }

    /**
     * The chain of driving predecessors that ends with the activity that finishes last: why the plan
     * takes as long as it does. Empty for an empty network.
     */
    public List<String> drivingPath() {
        List<String> backwards = new ArrayList<>();
        for (int at = lastToFinish(); at != Pass.NONE; at = reckoning.drivingPredecessor(at)) {
            if (!network.hierarchy().isSummary(at)) {
                backwards.add(network.key(at));
            }
        }
        return backwards.reversed();
    }

    /**
     * The first activity that is already too late: of those whose last day to begin, or under way to end, lies before today,
     * the one that should have come first. Empty if none is.
     */
    public Optional<Lateness> firstTooLate(LocalDate today) {
        return IntStream.range(0, network.size())
                .filter(i -> !network.hierarchy().isSummary(i))
                .filter(i -> !(network.progress(i) instanceof Progress.Finished))
                .filter(i -> due(i).isBefore(today))
                .boxed()
                .min(Comparator.comparing(this::due))
                .map(i -> new Lateness(network.at(i), due(i), workingDays(i, due(i), today)));
    }

    private LocalDate due(int leaf) {
        Dates late = reading.at(leaf).late();
        return network.progress(leaf) instanceof Progress.NotStarted ? late.start() : late.finish();
    }

    private int workingDays(int leaf, LocalDate due, LocalDate today) {
        ShiftCalendar calendar = reckoning.calendar(leaf);
        int worked = calendar.workAt(PlanTime.startOf(today)) - calendar.workAt(PlanTime.startOf(due));
        return Math.max(1, Math.ceilDiv(worked, PlanTime.UNITS_PER_WORKING_DAY));
    }

    /** Of several that finish last the one that comes last in order: a closing milestone, not the work before it. */
    private int lastToFinish() {
        Pass pass = reckoning.pass();
        int last = Pass.NONE;
        for (int activity : pass.network().order) {
            boolean ends = pass.early()[2 * activity + 1] == pass.completion();
            last = ends && !network.hierarchy().isSummary(activity) ? activity : last;
        }
        return last;
    }

    private static LocalDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay();
    }
}
