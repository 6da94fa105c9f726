package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Constraint.Bound;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plans of any shape from a seed, across the National Day holiday of 2026. The same seed gives the same. */
final class RandomPlan {

    static final LocalDateTime START = LocalDateTime.of(2026, 9, 14, 8, 0);

    final Random random;
    private final ShiftCalendar office = ShiftCalendar.office(WorkingCalendar.stateCouncil());
    private final List<Activity> activities = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** Activities with links of all types, lags and leads. */
    RandomPlan(long seed) {
        random = new Random(seed);
        int size = 2 + random.nextInt(10);
        for (int i = 0; i < size; i++) {
            activities.add(new Activity("a" + i, random.nextInt(5) == 0 ? Span.ZERO : span(1, 8 * 480)));
        }
        int count = random.nextInt(2 * size);
        for (int i = 0; i < count; i++) {
            int predecessor = random.nextInt(size - 1);
            int successor = predecessor + 1 + random.nextInt(size - 1 - predecessor);
            LinkType type = LinkType.values()[random.nextInt(4)];
            Span lag = random.nextBoolean() ? Span.ZERO : span(-2 * 480, 3 * 480);
            links.add(new Link("a" + predecessor, "a" + successor, type, lag));
        }
    }

    Network network() {
        return Network.of(activities, links);
    }

    /** Some have a date to keep, some a deadline: moments at which an office starts or finishes something. */
    RandomPlan constrained() {
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    Bound bound = Bound.values()[random.nextInt(Bound.values().length)];
                    int work = work(10, 40);
                    int moment = bound.isOfFinish() ? office.finishAt(work) : office.startAt(work);
                    activity = activity.constrained(new Constraint.Dated(bound, PlanTime.momentOf(moment)));
                }
                case 2 -> activity = activity.due(PlanTime.momentOf(office.finishAt(work(0, 40))));
                default -> {}
            }
            activities.set(i, activity);
        }
        return this;
    }

    /** Some work on Saturdays and Sundays and through holidays; links between starts and from a start have no lag. */
    RandomPlan onTwoCalendars() {
        for (int i = 0; i < activities.size(); i++) {
            if (random.nextBoolean()) {
                activities.set(i, activities.get(i).onCalendar(MicrosoftSchedulerPeer.SEVEN_DAYS));
            }
        }
        links.replaceAll(link -> link.type().leavesFromStart()
                ? new Link(link.predecessor(), link.successor(), link.type(), Span.ZERO)
                : link);
        return this;
    }

    /** The first are finished, the next few under way: what is under way waits for nothing that is not finished. No link from start to finish. */
    RandomPlan begun() {
        int finished = random.nextInt(activities.size());
        links.removeIf(link -> link.type() == LinkType.START_TO_FINISH);
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            LocalDateTime started = moment(0, 5);
            if (i < finished) {
                int finishes =
                        office.plus(PlanTime.of(started), activity.duration().units());
                activities.set(i, activity.progressed(new Progress.Finished(started, PlanTime.momentOf(finishes))));
            } else if (waitsForNothingOpen(i, finished) && activity.duration().units() > 20 && random.nextBoolean()) {
                int left = 10 * (1 + random.nextInt(activity.duration().units() / 10 - 1));
                activities.set(
                        i, activity.progressed(new Progress.Started(started, new Span(left, Span.Basis.WORKED))));
            }
        }
        return this;
    }

    RandomPlan leavingFromFinishes() {
        links.removeIf(link -> link.type().leavesFromStart());
        return this;
    }

    /** One that others follow is to be as late as possible. */
    RandomPlan withLateWork() {
        int late = random.nextInt(activities.size());
        activities.set(late, activities.get(late).constrained(Constraint.asLateAsPossible()));
        return this;
    }

    private boolean waitsForNothingOpen(int activity, int finished) {
        return links.stream()
                .filter(link -> link.successor().equals("a" + activity))
                .allMatch(link -> Integer.parseInt(link.predecessor().substring(1)) < finished);
    }

    /** Whole minutes, whole days as often as not. */
    private Span span(int fromMinutes, int toMinutes) {
        int minutes = fromMinutes + random.nextInt(toMinutes - fromMinutes);
        return Span.workedMinutes(random.nextBoolean() ? Math.floorDiv(minutes, 480) * 480 : minutes);
    }

    /** A moment at which an office starts something. */
    private LocalDateTime moment(int fromDays, int toDays) {
        return PlanTime.momentOf(office.startAt(work(fromDays, toDays)));
    }

    /** When so many working days of the office have passed since the start, more or less. */
    private int work(int fromDays, int toDays) {
        return office.workAt(PlanTime.of(START))
                + span(fromDays * 480, toDays * 480).units();
    }
}
