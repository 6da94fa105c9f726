package guatu.city;

import static guatu.city.store.CityTable.ACTIVITY;
import static guatu.city.store.CityTable.PROGRESS;
import static guatu.city.store.CityTable.PROGRESS_CONFIRMATION;

import guatu.city.Evidence.Status;
import guatu.city.store.CopyBatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries a plan out, well or badly, and writes down what the unit's officers would have recorded. */
final class Progress {

    private static final int UNFINISHED = Integer.MAX_VALUE;

    /** Working days. */
    private static final int USUALLY_CONFIRMED_WITHIN = 10;

    private final City city;
    private final int today;

    Progress(City city) {
        this.city = city;
        this.today = Workdays.number(city.lastDay());
    }

    /** @return the status of each activity, and writes activities and records */
    List<Status> write(CopyBatch batch, Draw draw, UUID initiative, City.Unit unit, List<Planned> plan) {
        Manner manner = Manner.draw(draw, plan.size());
        int[] finishes = new int[plan.size()];
        List<Status> statuses = new ArrayList<>(plan.size());
        for (int at = 0; at < plan.size(); at++) {
            Planned planned = plan.get(at);
            int ready = planned.predecessors().stream()
                    .mapToInt(one -> finishes[one])
                    .max()
                    .orElse(planned.start() - 1);
            int start = ready >= today || at >= manner.stalledAt() ? UNFINISHED : begin(draw, planned, ready, manner);
            int duration = Math.max(1, (int) Math.round(planned.durationWorkingDays() * manner.pace()));
            int finish = start > today ? UNFINISHED : start + duration - 1;
            finishes[at] = finish > today ? UNFINISHED : finish;
            List<Evidence> records = records(draw, unit, planned, start, finish);
            records.forEach(one -> write(batch, draw, initiative, planned.id(), unit, one));
            Status status = Status.of(records);
            write(batch, initiative, unit, planned, status);
            statuses.add(status);
        }
        return statuses;
    }

    private static int begin(Draw draw, Planned planned, int ready, Manner manner) {
        if (planned.milestone()) {
            return Math.max(ready, planned.start() - 2);
        }
        return Math.max(ready + 1, planned.start() - 2) + (manner.pace() > 1 ? draw.between(0, 2) : 0);
    }

    private List<Evidence> records(Draw draw, City.Unit unit, Planned planned, int start, int finish) {
        List<Evidence> records = new ArrayList<>(4);
        if (start > today) {
            return records;
        }
        if (!planned.milestone()) {
            records.add(record(draw, unit, "started", null, null, start, null, true));
            int middle = start + (Math.min(finish, today) - start) / 2;
            if (middle > start && draw.chance(finish > today ? 0.9 : 0.4)) {
                percents(draw, unit, records, middle, Math.min(95, 100 * (middle - start) / (finish - start)));
            }
            if (finish > today && planned.finish() < today && draw.chance(0.5)) {
                records.add(record(draw, unit, "forecast", null, Workdays.day(finish), today, null, true));
            }
        }
        if (finish <= today) {
            finished(draw, unit, records, planned.gate(), finish);
        }
        return records;
    }

    /** Now and then the first number was wrong and a second record took its place. */
    private void percents(Draw draw, City.Unit unit, List<Evidence> records, int on, int percent) {
        boolean mistaken = draw.chance(0.02);
        Evidence first = record(
                draw, unit, "percent", mistaken ? Math.min(99, percent + 10) : percent, null, on, null, !mistaken);
        records.add(first);
        if (mistaken) {
            Evidence second = record(draw, unit, "percent", percent, null, on, first.id(), true);
            records.add(second.recordedAfter(first));
        }
    }

    /** A gate's finish is confirmed by the second officer, sometimes only after it was returned once. */
    private void finished(Draw draw, City.Unit unit, List<Evidence> records, boolean gate, int on) {
        Evidence finish = record(draw, unit, "finished", null, null, on, null, true);
        if (gate && draw.chance(0.04)) {
            Evidence returned = record(draw, unit, "finished", null, null, on, null, false);
            records.add(returned);
            finish = finish.recordedAfter(returned);
        }
        boolean confirmed = gate && draw.chance(on < today - USUALLY_CONFIRMED_WITHIN ? 0.99 : 0.6);
        records.add(confirmed ? finish.confirmedToo() : finish);
    }

    private Evidence record(
            Draw draw,
            City.Unit unit,
            String kind,
            @Nullable Integer percent,
            @Nullable LocalDate forecast,
            int on,
            @Nullable UUID supersedes,
            boolean standing) {
        LocalDate day = Workdays.day(on);
        Instant recordedAt = city.soonAfter(day, draw.chance(0.7) ? 0 : draw.between(1, 9), draw);
        return new Evidence(
                draw.id(recordedAt),
                kind,
                percent,
                forecast,
                day,
                recordedAt,
                unit.officers().getFirst(),
                supersedes,
                standing,
                false);
    }

    private void write(CopyBatch batch, Draw draw, UUID initiative, UUID activity, City.Unit unit, Evidence record) {
        String note = draw.chance(0.3) ? draw.of(city.words().list("note")) : "";
        batch.add(
                PROGRESS,
                record.id(),
                initiative,
                activity,
                record.kind(),
                record.percent(),
                record.forecast(),
                note,
                record.occurredOn(),
                record.recordedAt(),
                record.recordedBy(),
                record.supersedes(),
                record.id());
        boolean returned = record.kind().equals("finished") && !record.standing();
        if (record.confirmed() || returned) {
            batch.add(
                    PROGRESS_CONFIRMATION,
                    record.id(),
                    returned ? "returned" : "confirmed",
                    city.words().text(returned ? "return" : "confirmed"),
                    record.recordedAt().plusSeconds(returned ? 600 : draw.between(600, 18_000)),
                    unit.officers().getLast(),
                    record.recordedBy());
        }
    }

    private static void write(CopyBatch batch, UUID initiative, City.Unit unit, Planned planned, Status status) {
        batch.add(
                ACTIVITY,
                planned.id(),
                initiative,
                planned.position(),
                planned.name(),
                planned.milestone() ? "milestone" : "activity",
                planned.gate(),
                planned.stage(),
                planned.weight(),
                planned.durationWorkingDays(),
                unit.id(),
                Workdays.day(planned.start()),
                Workdays.day(planned.finish()),
                "day",
                status.percent(),
                status.start().orElse(null),
                status.finish().orElse(null),
                status.forecast().orElse(null),
                status.verified(),
                status.firstOccurredOn().orElse(null),
                status.lastOccurredOn().orElse(null));
    }

    /**
     * How an initiative is carried out.
     *
     * @param pace actual by planned duration
     * @param stalledAt index of the activity that is never begun
     */
    private record Manner(double pace, int stalledAt) {

        static Manner draw(Draw draw, int size) {
            double luck = draw.share();
            double pace = luck < 0.72
                    ? 0.85 + 0.15 * draw.share()
                    : luck < 0.9 ? 0.98 + 0.1 * draw.share() : 1.15 + 0.45 * draw.share();
            return new Manner(pace, draw.chance(0.03) ? draw.between(0, size - 1) : size);
        }
    }
}
