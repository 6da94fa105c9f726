package guatu.delivery.approval;

import guatu.calendar.StoppableClock.Stop;
import guatu.calendar.TimeLimit;
import guatu.calendar.WorkingCalendar;
import guatu.delivery.Activity;
import guatu.delivery.approval.ApprovalRecord.Kind;
import guatu.delivery.approval.ApprovalSheet.Line;
import guatu.delivery.approval.ApprovalSheet.Timer;
import guatu.delivery.reading.Link;
import guatu.rules.Entry;
import guatu.scheduling.Ground;
import guatu.scheduling.parallel.ApprovalClock;
import guatu.scheduling.parallel.ApprovalClock.LimitKind;
import guatu.scheduling.parallel.ApprovalClock.Reading;
import guatu.scheduling.parallel.ClockStart;
import guatu.scheduling.parallel.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads clocks and validity out of a plan, its records and the rule of the day.
 *
 * @param activities by identifier, with the status of the day
 * @param records in the order in which they were made
 */
record ApprovalReading(
        Map<UUID, Activity> activities,
        List<TrackedActivity> tracked,
        List<Link> links,
        List<ApprovalRecord> records,
        WorkingCalendar calendar,
        LocalDate day) {

    static final String AGREED_START = "agreed_start";

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (TrackedActivity one : tracked) {
            Activity activity = activities.get(one.activityId());
            if (activity != null && one.clockStart().isPresent()) {
                lines.add(line(activity, one, one.clockStart().get()));
            }
        }
        return lines;
    }

    /** @param rows of the rule of expiry timers */
    List<Timer> timers(List<Entry> rows) {
        List<Timer> timers = new ArrayList<>();
        for (Entry row : rows) {
            item(row.text("item")).flatMap(result -> timer(row, result)).ifPresent(timers::add);
        }
        return timers;
    }

    static Validity validity(Entry row) {
        return new Validity(
                row.integer("months"),
                row.integerOr("extensions", 0),
                row.integerOr("extension_months", 0),
                row.integer("warn_days"));
    }

    private Line line(Activity activity, TrackedActivity one, ClockStart start) {
        Optional<LocalDate> accepted = last(activity, Kind.ACCEPTED);
        Optional<LocalDate> startedOn = start.startedOn(accepted, accepted, completionsBefore(activity));
        List<Stop> stops = stops(activity);
        Map<LimitKind, TimeLimit> limits = new EnumMap<>(LimitKind.class);
        one.limits().forEach((kind, sourced) -> limits.put(kind, sourced.limit()));
        LocalDate until = activity.status().actualFinish().orElse(day);
        List<Reading> readings = startedOn
                .map(from -> new ApprovalClock(from, stops, limits).readings(calendar, until))
                .orElse(List.of());
        return new Line(activity, one, startedOn, stops, readings, of(activity).toList());
    }

    /** Habit gives no agency's clock its start. */
    private List<Optional<LocalDate>> completionsBefore(Activity activity) {
        return links.stream()
                .filter(link -> link.successorId().equals(activity.id()) && link.ground() != Ground.CUSTOMARY)
                .filter(link -> !isReview(link.predecessorId()))
                .flatMap(link -> Stream.ofNullable(activities.get(link.predecessorId())))
                .map(before -> before.status().actualFinish())
                .toList();
    }

    private boolean isReview(UUID activityId) {
        return tracked.stream().anyMatch(one -> one.activityId().equals(activityId) && one.review());
    }

    private List<Stop> stops(Activity activity) {
        List<Stop> stops = new ArrayList<>();
        List<ApprovalRecord> turns = of(activity)
                .filter(record -> record.kind() == Kind.STOPPED || record.kind() == Kind.RESUMED)
                .sorted(Comparator.comparing(ApprovalRecord::on))
                .toList();
        for (ApprovalRecord turn : turns) {
            boolean open = !stops.isEmpty() && stops.getLast().through() == null;
            if (turn.kind() == Kind.STOPPED && !open) {
                stops.add(new Stop(turn.on(), null, turn.ground()));
            } else if (turn.kind() == Kind.RESUMED && open) {
                Stop stop = stops.removeLast();
                stops.add(new Stop(stop.from(), turn.on(), stop.ground()));
            }
        }
        return stops;
    }

    private Optional<Timer> timer(Entry row, Activity result) {
        if (result.status().actualFinish().isEmpty()) {
            return Optional.empty();
        }
        Validity validity = validity(row);
        Optional<LocalDate> from = row.textOrNone("counted_from").equals(AGREED_START)
                ? last(result, Kind.AGREED_START)
                : result.status().actualFinish();
        Optional<LocalDate> usedOn =
                item(row.text("until")).flatMap(used -> used.status().actualFinish());
        if (from.isEmpty() && usedOn.isPresent()) {
            return Optional.empty();
        }
        List<LocalDate> extended = validity.extensions() == 0
                ? List.of()
                : of(result)
                        .filter(record -> record.kind() == Kind.EXTENDED)
                        .map(ApprovalRecord::on)
                        .toList();
        Optional<Validity.Reading> reading = from.map(first -> validity.on(day, first, extended, usedOn));
        Optional<LocalDate> askBy = Optional.of(row.integerOr("ask_before_working_days", 0))
                .filter(days -> days > 0)
                .flatMap(days -> reading.filter(found -> found.extensionsLeft() > 0)
                        .map(found -> calendar.plusWorkingDays(found.until(), -days)));
        return Optional.of(new Timer(
                row.text("key"),
                row.words("name"),
                row.text("source"),
                result,
                validity,
                from,
                extended,
                reading,
                askBy,
                of(result)
                        .filter(record -> record.kind() == Kind.EXTENDED || record.kind() == Kind.AGREED_START)
                        .toList()));
    }

    private Optional<Activity> item(String key) {
        return tracked.stream()
                .filter(one -> one.item().equals(key) && !one.review())
                .flatMap(one -> Stream.ofNullable(activities.get(one.activityId())))
                .findFirst();
    }

    private Optional<LocalDate> last(Activity activity, Kind kind) {
        return of(activity)
                .filter(record -> record.kind() == kind)
                .map(ApprovalRecord::on)
                .reduce((before, after) -> after);
    }

    private Stream<ApprovalRecord> of(Activity activity) {
        return records.stream().filter(record -> record.activityId().equals(activity.id()));
    }
}
