package guatu.delivery.planning;

import guatu.calendar.WorkingCalendar;
import guatu.delivery.Activity;
import guatu.delivery.reading.Link;
import guatu.scheduling.InvalidNetworkException;
import guatu.scheduling.Network;
import guatu.scheduling.NetworkFault;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a plan is still to be done, as a network. Finished activities are left out: they hold nobody up any more. Of
 * one under way only the rest of its length counts.
 */
public final class PlanNetwork {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<UUID, Activity> open;
    private final Network network;
    private final WorkingCalendar calendar;

    private PlanNetwork(Map<UUID, Activity> open, Network network, WorkingCalendar calendar) {
        this.open = open;
        this.network = network;
        this.calendar = calendar;
    }

    /** @throws Refused when links form a circle, which it names */
    public static PlanNetwork of(List<Activity> activities, List<Link> links, WorkingCalendar calendar) {
        refuseCycle(activities, links);
        Map<UUID, Activity> open = activities.stream()
                .filter(activity -> activity.status().actualFinish().isEmpty())
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        Network.Builder network = Network.builder();
        activities.stream()
                .filter(activity -> open.containsKey(activity.id()))
                .forEach(activity -> network.activity(activity.id().toString(), left(activity, calendar)));
        links.stream()
                .filter(link -> open.containsKey(link.predecessorId()) && open.containsKey(link.successorId()))
                .forEach(link -> network.link(
                        link.predecessorId().toString(), link.successorId().toString(), link.lagDays()));
        return new PlanNetwork(open, network.build(), calendar);
    }

    /** @throws Refused when links form a circle, which it names */
    static void refuseCycle(List<Activity> activities, List<Link> links) {
        Map<String, String> names = new HashMap<>();
        activities.forEach(activity -> names.put(activity.id().toString(), activity.name()));
        Network.Builder network = Network.builder();
        activities.forEach(activity -> network.milestone(activity.id().toString()));
        links.forEach(link ->
                network.link(link.predecessorId().toString(), link.successorId().toString()));
        try {
            network.build();
        } catch (InvalidNetworkException invalid) {
            if (invalid.fault() instanceof NetworkFault.Cycle(List<String> keys)) {
                List<String> circle = new ArrayList<>(keys);
                circle.add(keys.getFirst());
                throw new Refused(
                        "delivery.links.cycle", circle.stream().map(names::get).collect(Collectors.joining(" → ")));
            }
            throw invalid;
        }
    }

    public boolean isEmpty() {
        return open.isEmpty();
    }

    /** As early as the start allows. */
    List<PlannedDates> forward(LocalDate start) {
        return Schedule.forward(network, calendar, start).activities().stream()
                .map(one -> dates(one, one.earlyStart(), one.earlyFinish()))
                .toList();
    }

    /** As late as the promise allows (倒排). */
    List<PlannedDates> backward(LocalDate promisedOn) {
        return Schedule.backward(network, calendar, promisedOn).activities().stream()
                .map(one -> dates(one, one.lateStart(), one.lateFinish()))
                .toList();
    }

    /** By how many working days each planned finish may slip before the promise breaks; negative when it has broken. */
    public Map<UUID, Integer> floats(LocalDate promisedOn) {
        if (isEmpty()) {
            return Map.of();
        }
        Map<UUID, Integer> floats = new HashMap<>();
        for (ScheduledActivity one :
                Schedule.backward(network, calendar, promisedOn).activities()) {
            Activity activity = activity(one);
            activity.plan()
                    .finish()
                    .ifPresent(
                            finish -> floats.put(activity.id(), calendar.workingDaysBetween(finish, one.lateFinish())));
        }
        return floats;
    }

    /** The last day on which the rest may begin to keep the promise. */
    public LocalDate latestStart(LocalDate promisedOn) {
        return Schedule.backward(network, calendar, promisedOn).start();
    }

    private PlannedDates dates(ScheduledActivity one, LocalDate start, LocalDate finish) {
        Activity activity = activity(one);
        Optional<LocalDate> begun = activity.status().actualStart().filter(day -> !day.isAfter(finish));
        return new PlannedDates(activity.id(), begun.orElse(start), finish);
    }

    private Activity activity(ScheduledActivity one) {
        Activity found = open.get(UUID.fromString(one.activity().key()));
        if (found == null) {
            throw new IllegalStateException("The schedule names an activity that is not in the plan");
        }
        return found;
    }

    private static int left(Activity activity, WorkingCalendar calendar) {
        BigDecimal share = HUNDRED.subtract(activity.status().percent());
        return BigDecimal.valueOf(length(activity, calendar))
                .multiply(share)
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValue();
    }

    /** Work without a stated length takes as long as its dates say, otherwise a day. */
    private static int length(Activity activity, WorkingCalendar calendar) {
        if (activity.type() == Activity.Type.MILESTONE || activity.durationWorkingDays() > 0) {
            return activity.type() == Activity.Type.MILESTONE ? 0 : activity.durationWorkingDays();
        }
        Optional<LocalDate> start = activity.plan().start();
        Optional<LocalDate> finish = activity.plan().finish();
        return start.isPresent() && finish.isPresent()
                ? Math.max(1, calendar.workingDaysBetween(start.get().minusDays(1), finish.get()))
                : 1;
    }
}
