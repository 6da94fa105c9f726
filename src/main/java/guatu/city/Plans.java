package guatu.city;

import static guatu.city.store.CityTable.ACTIVITY_LINK;
import static guatu.city.store.CityTable.BASELINE;
import static guatu.city.store.CityTable.BASELINE_ACTIVITY;

import guatu.city.store.CopyBatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Draws plans: a chain of activities, a quarter of them side by side, with a milestone after every few. */
final class Plans {

    private static final int ACTIVITIES_PER_MILESTONE = 6;
    private static final double SIDE_BY_SIDE = 0.25;

    private final City city;
    private final int size;

    Plans(City city, int size) {
        this.city = city;
        this.size = size;
    }

    /** @param start number of the first working day */
    List<Planned> draw(Draw draw, Instant createdAt, String kind, int start, int lengthWorkingDays) {
        List<String> stages = city.words().list("stage." + kind);
        List<Planned> plan = new ArrayList<>(size);
        int usualDuration = Math.max(2, lengthWorkingDays * 4 / (size * 3));
        for (int at = 0; at < size; at++) {
            boolean milestone = at == size - 1 || at % ACTIVITIES_PER_MILESTONE == ACTIVITIES_PER_MILESTONE - 1;
            List<Integer> predecessors = predecessors(draw, plan, milestone);
            int ready = predecessors.stream()
                    .mapToInt(one -> plan.get(one).finish())
                    .max()
                    .orElse(start - 1);
            int duration = milestone ? 0 : draw.between(1, usualDuration * 2 - 1);
            int first = milestone ? Math.max(ready, start) : ready + 1;
            plan.add(new Planned(
                    draw.id(createdAt),
                    at + 1,
                    draw.of(city.words().list(milestone ? "milestone" : "activity")),
                    milestone,
                    milestone && (at == size - 1 || draw.chance(0.6)),
                    stages.get(at * stages.size() / size),
                    milestone ? 1 : draw.between(1, 5),
                    duration,
                    first,
                    milestone ? first : first + duration - 1,
                    predecessors));
        }
        return plan;
    }

    private static List<Integer> predecessors(Draw draw, List<Planned> plan, boolean milestone) {
        int last = plan.size() - 1;
        if (last < 0) {
            return List.of();
        }
        List<Integer> beforeLast = plan.get(last).predecessors();
        if (!milestone && !plan.get(last).milestone() && !beforeLast.isEmpty() && draw.chance(SIDE_BY_SIDE)) {
            return beforeLast;
        }
        boolean lastStoodBeside = last > 0
                && !plan.get(last).predecessors().contains(last - 1)
                && plan.get(last - 1).predecessors().equals(beforeLast);
        return lastStoodBeside ? List.of(last - 1, last) : List.of(last);
    }

    void write(CopyBatch batch, Draw draw, UUID initiative, List<Planned> plan, Instant createdAt, UUID approver) {
        for (Planned successor : plan) {
            for (int predecessor : successor.predecessors()) {
                batch.add(
                        ACTIVITY_LINK,
                        initiative,
                        plan.get(predecessor).id(),
                        successor.id(),
                        draw.chance(0.2) ? "legal" : "technical");
            }
        }
        // A plan that was moved once keeps the dates it had before: some weeks earlier.
        if (draw.chance(0.15)) {
            baseline(batch, initiative, plan, 1, createdAt, approver, draw.between(5, 40));
            Instant moved = city.soonAfter(createdAt.atZone(city.zone()).toLocalDate(), draw.between(30, 120), draw);
            baseline(batch, initiative, plan, 2, moved, approver, 0);
        } else {
            baseline(batch, initiative, plan, 1, createdAt, approver, 0);
        }
    }

    private void baseline(
            CopyBatch batch, UUID initiative, List<Planned> plan, int number, Instant at, UUID by, int earlier) {
        LocalDate promised = Workdays.day(plan.getLast().finish() - earlier);
        batch.add(
                BASELINE,
                initiative,
                number,
                at,
                by,
                city.words().text(number == 1 ? "baseline" : "rebaseline"),
                promised);
        for (Planned activity : plan) {
            batch.add(
                    BASELINE_ACTIVITY,
                    initiative,
                    number,
                    activity.id(),
                    Workdays.day(activity.start() - earlier),
                    Workdays.day(activity.finish() - earlier));
        }
    }
}
