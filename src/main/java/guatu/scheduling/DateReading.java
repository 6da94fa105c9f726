package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.scheduling.SchedulingRules.StartRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Times of a pass as dates. What has happened stands at its actual dates. */
final class DateReading {

    private final Network network;
    private final Timeline timeline;
    private final Reckoning reckoning;
    private final MilestoneSides sides;
    private final LateWork lateWork;

    DateReading(Reckoning reckoning) {
        this.reckoning = reckoning;
        this.network = reckoning.network();
        this.timeline = reckoning.timeline();
        this.sides = new MilestoneSides(network, reckoning.pass());
        this.lateWork = new LateWork(network);
    }

    Dates early(int leaf) {
        Optional<Constraint.Placed> placed = network.at(leaf).placed();
        if (placed.isPresent() && !(network.progress(leaf) instanceof Progress.Finished)) {
            return worked(placed.get().start(), placed.get().finish());
        }
        return dates(leaf, reckoning.pass().early(), Integer.MAX_VALUE);
    }

    Dates late(int leaf) {
        if (network.at(leaf).placed().isPresent() && !(network.progress(leaf) instanceof Progress.Finished)) {
            return placedLate(leaf, network.at(leaf).placed().get());
        }
        boolean notStarted = network.progress(leaf) instanceof Progress.NotStarted;
        if (notStarted && network.at(leaf).isMilestone() && reckoning.rules().start() == StartRule.UNLESS_PLACED) {
            int[] late = reckoning.pass().late();
            return sides.waits(leaf)
                    ? opening(timeline.startMoment(late[2 * leaf]))
                    : closing(timeline.finishMoment(late[2 * leaf + 1]));
        }
        return dates(leaf, reckoning.pass().late(), reckoning.limit().endMoment());
    }

    Dates planned(int leaf) {
        return lateWork.isLate(leaf)
                ? dates(leaf, reckoning.placed(), reckoning.limit().finishMoment())
                : early(leaf);
    }

    /** From the first start to the last finish below a summary. */
    Dates over(int summary, IntFunction<Dates> dates) {
        List<Dates> parts =
                network.hierarchy().leaves(summary).stream().map(dates::apply).toList();
        Dates first = parts.stream().min(Comparator.comparing(Dates::startsAt)).orElseThrow();
        Dates last = parts.stream().max(Comparator.comparing(Dates::finishesAt)).orElseThrow();
        return new Dates(first.start(), last.finish(), first.startsAt(), last.finishesAt());
    }

    /** Without any float it must stand exactly where it stands, even outside of working hours. */
    private Dates placedLate(int leaf, Constraint.Placed placed) {
        int[] late = reckoning.pass().late();
        return reckoning.pass().totalFloat()[leaf] == 0
                ? worked(placed.start(), placed.finish())
                : worked(PlanTime.momentOf(late[2 * leaf]), PlanTime.momentOf(late[2 * leaf + 1]));
    }

    private Dates dates(int leaf, int[] times, int end) {
        int starts = timeline.startMoment(times[2 * leaf]);
        int finishes = timeline.finishMoment(times[2 * leaf + 1]);
        return switch (network.progress(leaf)) {
            case Progress.Finished(var actualStart, var actualFinish) -> worked(actualStart, actualFinish);
            case Progress.Started(var actualStart, var remaining) -> worked(actualStart, PlanTime.momentOf(finishes));
            case Progress.NotStarted() -> {
                if (network.at(leaf).isMilestone()) {
                    // It opens work as late as that work is, but after the end of the plan there is none to open.
                    yield sides.opens(leaf) && starts < end ? opening(starts) : closing(finishes);
                }
                yield worked(PlanTime.momentOf(starts), PlanTime.momentOf(finishes));
            }
        };
    }

    private static Dates worked(LocalDateTime startsAt, LocalDateTime finishesAt) {
        LocalDate finish = PlanTime.dateOf(PlanTime.of(finishesAt) - 1);
        LocalDate start = startsAt.toLocalDate();
        // A milestone reached at midnight has no day before it.
        return new Dates(start, finish.isBefore(start) ? start : finish, startsAt, finishesAt);
    }

    private static Dates opening(int moment) {
        LocalDateTime at = PlanTime.momentOf(moment);
        return new Dates(at.toLocalDate(), at.toLocalDate(), at, at);
    }

    private static Dates closing(int moment) {
        LocalDateTime at = PlanTime.momentOf(moment);
        LocalDate day = PlanTime.dateOf(moment - 1);
        return new Dates(day, day, at, at);
    }
}
