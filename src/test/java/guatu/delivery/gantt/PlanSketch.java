package guatu.delivery.gantt;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Plan;
import guatu.delivery.Activity.Status;
import guatu.delivery.Activity.Type;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.gantt.ChartedPlan.Trial;
import guatu.delivery.gantt.Timing.Criticality;
import guatu.delivery.gantt.Timing.Dates;
import guatu.delivery.reading.Baseline;
import guatu.delivery.reading.Link;
import guatu.delivery.reading.Link.LagUnit;
import guatu.scheduling.Ground;
import guatu.scheduling.LinkType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan in a few lines, for drawing it. */
final class PlanSketch {

    static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    final List<Activity> activities = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final Map<UUID, Timing> timings = new HashMap<>();
    Optional<Baseline> baseline = Optional.empty();
    Optional<LocalDate> promisedOn = Optional.empty();
    Optional<LocalDate> expectedOn = Optional.empty();
    Trial trial = Trial.NONE;

    Gantt drawn() {
        return drawn(GanttView.USUAL);
    }

    Gantt drawn(GanttView view) {
        return GanttLayout.of(plan(), view);
    }

    ChartedPlan plan() {
        return new ChartedPlan(activities, links, timings, baseline, promisedOn, expectedOn, DAY, trial);
    }

    Activity work(String start, String finish) {
        return work("", start, finish, Status.NOT_STARTED);
    }

    Activity work(String stage, String start, String finish, Status status) {
        return add(Type.ACTIVITY, false, stage, date(start), date(finish), status);
    }

    Activity milestone(boolean gate, @Nullable String on, Status status) {
        return add(Type.MILESTONE, gate, "", Optional.empty(), date(on), status);
    }

    Activity undated() {
        return add(Type.ACTIVITY, false, "", Optional.empty(), Optional.empty(), Status.NOT_STARTED);
    }

    Link link(Activity from, Activity to, LinkType type) {
        Link link = new Link(from.id(), to.id(), type, 0, LagUnit.WORKING, Ground.TECHNICAL, "");
        links.add(link);
        return link;
    }

    void timed(Activity activity, String early, String expected, String late, int left, Criticality criticality) {
        timings.put(
                activity.id(),
                new Timing(dates(early), dates(expected), dates(late), left, left, criticality, Optional.empty()));
    }

    private Activity add(
            Type type,
            boolean gate,
            String stage,
            Optional<LocalDate> start,
            Optional<LocalDate> finish,
            Status status) {
        Activity made = new Activity(
                UUID.randomUUID(),
                new UUID(0, 1),
                activities.size() + 1,
                "施工",
                type,
                gate,
                stage,
                BigDecimal.ONE,
                0,
                Optional.empty(),
                new Plan(start, finish, "day"),
                Optional.empty(),
                "",
                SchedulingTerms.USUAL,
                status);
        activities.add(made);
        return made;
    }

    static Status status(@Nullable String start, @Nullable String finish, @Nullable String forecast, boolean verified) {
        return new Status(BigDecimal.ZERO, date(start), date(finish), date(forecast), verified, Optional.empty());
    }

    /** {@code 2026-01-05/2026-01-30}. */
    static Dates dates(String text) {
        String[] ends = text.split("/");
        return new Dates(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    static Optional<LocalDate> date(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }
}
