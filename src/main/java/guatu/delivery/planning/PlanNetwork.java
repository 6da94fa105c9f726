package guatu.delivery.planning;

import guatu.delivery.Activity;
import guatu.delivery.reading.Link;
import guatu.scheduling.Dates;
import guatu.scheduling.InvalidNetworkException;
import guatu.scheduling.Network;
import guatu.scheduling.NetworkFault;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.SchedulingRules;
import guatu.shell.Refused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plan as the engine sees it on a day: what is finished stands at its actual dates, of what is under way only the rest
 * counts, and nothing that is left is done before the day.
 */
public final class PlanNetwork {

    private final Map<UUID, Activity> open;
    private final Network network;
    private final PlanCalendars calendars;
    private final LocalDate day;

    private PlanNetwork(Map<UUID, Activity> open, Network network, PlanCalendars calendars, LocalDate day) {
        this.open = open;
        this.network = network;
        this.calendars = calendars;
        this.day = day;
    }

    /**
     * A plan to be given dates: its planned ones bind nothing.
     *
     * @param day the data date
     * @throws Refused when links form a circle, which it names
     */
    public static PlanNetwork of(List<Activity> activities, List<Link> links, PlanCalendars calendars, LocalDate day) {
        return of(activities, links, new NetworkActivities(calendars, day), calendars, day);
    }

    /**
     * A plan to be foreseen: an activity that no link holds back waits for its planned start, and none is finished before
     * people themselves expect it.
     *
     * @throws Refused when links form a circle, which it names
     */
    public static PlanNetwork foreseen(
            List<Activity> activities, List<Link> links, PlanCalendars calendars, LocalDate day) {
        return of(activities, links, NetworkActivities.foreseen(links, calendars, day), calendars, day);
    }

    private static PlanNetwork of(
            List<Activity> activities,
            List<Link> links,
            NetworkActivities made,
            PlanCalendars calendars,
            LocalDate day) {
        Network.Builder network = Network.builder();
        activities.forEach(activity -> network.activity(made.of(activity)));
        links.forEach(link -> network.link(NetworkActivities.of(link)));
        Map<UUID, Activity> open = new LinkedHashMap<>();
        activities.stream()
                .filter(activity -> activity.status().actualFinish().isEmpty())
                .forEach(activity -> open.put(activity.id(), activity));
        return new PlanNetwork(open, built(network, activities), calendars, day);
    }

    /** @throws Refused when links form a circle, which it names */
    static void refuseCycle(List<Activity> activities, List<Link> links) {
        Network.Builder network = Network.builder();
        activities.forEach(activity -> network.milestone(activity.id().toString()));
        links.forEach(link -> network.link(NetworkActivities.of(link)));
        built(network, activities);
    }

    private static Network built(Network.Builder network, List<Activity> activities) {
        try {
            return network.build();
        } catch (InvalidNetworkException invalid) {
            if (invalid.fault() instanceof NetworkFault.Cycle(List<String> keys)) {
                Map<String, String> names = activities.stream()
                        .collect(Collectors.toMap(activity -> activity.id().toString(), Activity::name));
                List<String> circle = new ArrayList<>(keys);
                circle.add(keys.getFirst());
                throw new Refused(
                        "delivery.links.cycle", circle.stream().map(names::get).collect(Collectors.joining(" → ")));
            }
            throw invalid;
        }
    }

    /** True when nothing is left to be done. */
    public boolean isEmpty() {
        return open.isEmpty();
    }

    /** Activities by {@link Activity#id} as text. */
    public Network network() {
        return network;
    }

    /** Retained logic, as of the day. */
    public SchedulingRules rules() {
        return SchedulingRules.standard().asOf(day.atStartOfDay());
    }

    /** From the day onwards. */
    public Schedule schedule() {
        return Schedule.forward(network, calendars.hours(), day.atStartOfDay(), rules());
    }

    /** How the engine dates this plan, or a variant of it, from the day onwards. */
    public Function<Network, Schedule> scheduling() {
        return variant -> Schedule.forward(variant, calendars.hours(), day.atStartOfDay(), rules());
    }

    /** From the day onwards, measured against the promise. */
    public Schedule schedule(LocalDate promisedOn) {
        return Schedule.forward(network, calendars.hours(), day.atStartOfDay(), over(promisedOn), rules());
    }

    /** As early as the day allows. */
    List<PlannedDates> forward() {
        return dates(schedule(), ScheduledActivity::planned);
    }

    /** As late as the promise allows (倒排). */
    List<PlannedDates> backward(LocalDate promisedOn) {
        return dates(
                Schedule.backward(network, calendars.hours(), over(promisedOn), SchedulingRules.standard()),
                ScheduledActivity::late);
    }

    /** By how many working days each planned finish may slip before the promise breaks; negative when it has broken. */
    public Map<UUID, Integer> floats(LocalDate promisedOn) {
        Map<UUID, Integer> floats = new HashMap<>();
        for (ScheduledActivity one : schedule(promisedOn).activities()) {
            Optional<Activity> activity = open(one);
            activity.flatMap(found -> found.plan().finish())
                    .ifPresent(finish -> floats.put(
                            activity.get().id(), calendars.workingDays().workingDaysBetween(finish, one.lateFinish())));
        }
        return floats;
    }

    /** The last working day on which the rest may begin to keep the promise. */
    public LocalDate latestStart(LocalDate promisedOn) {
        int first =
                calendars.workingDays().workingDayNumber(calendars.workingDays().workingDayOnOrAfter(day));
        return calendars.workingDays().workingDay(first + schedule(promisedOn).marginWorkingDays());
    }

    private List<PlannedDates> dates(Schedule schedule, Function<ScheduledActivity, Dates> which) {
        List<PlannedDates> dates = new ArrayList<>();
        for (ScheduledActivity one : schedule.activities()) {
            open(one).ifPresent(activity -> {
                Dates given = which.apply(one);
                Optional<LocalDate> begun =
                        activity.status().actualStart().filter(start -> !start.isAfter(given.finish()));
                dates.add(new PlannedDates(activity.id(), begun.orElse(given.start()), given.finish()));
            });
        }
        return dates;
    }

    private Optional<Activity> open(ScheduledActivity one) {
        return Optional.ofNullable(open.get(UUID.fromString(one.activity().key())));
    }

    private static LocalDateTime over(LocalDate promisedOn) {
        return promisedOn.plusDays(1).atStartOfDay();
    }
}
