package guatu.delivery.exchange;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.exchange.ImportPreview.Added;
import guatu.delivery.exchange.ImportPreview.Changed;
import guatu.delivery.exchange.ImportPreview.NamedLink;
import guatu.delivery.planning.Amendments;
import guatu.delivery.planning.CalendarsInForce;
import guatu.delivery.planning.FieldChanges;
import guatu.delivery.planning.PlanNetwork;
import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.planning.PlannedDates;
import guatu.delivery.reading.Link;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.ActivityWrites;
import guatu.delivery.store.MovedDateTable;
import guatu.delivery.store.PlanTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file of another program into an initiative's plan: first what it would change, then the change. Nothing is removed. */
@Service
public class PlanImports {

    private final Amendments amendments;
    private final Initiatives initiatives;
    private final ActivityTable activities;
    private final ActivityWrites writes;
    private final MovedDateTable movedDates;
    private final PlanTable plans;
    private final CalendarsInForce calendars;
    private final Clock clock;

    PlanImports(
            Amendments amendments,
            Initiatives initiatives,
            ActivityTable activities,
            ActivityWrites writes,
            MovedDateTable movedDates,
            PlanTable plans,
            CalendarsInForce calendars,
            Clock clock) {
        this.amendments = amendments;
        this.initiatives = initiatives;
        this.activities = activities;
        this.writes = writes;
        this.movedDates = movedDates;
        this.plans = plans;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The initiative, for somebody who may plan it. */
    public Initiative target(Viewer viewer, String code) {
        return initiatives.findFor(viewer, Permission.PLAN, code);
    }

    /**
     * Nothing is written.
     *
     * @throws Refused when the file is no plan, or links would form a circle
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(Viewer viewer, String code, PlanUpload upload) {
        return preview(target(viewer, code), upload);
    }

    /**
     * @param version of the initiative that the person saw
     * @throws guatu.delivery.planning.ChangedInBetween when it is no longer the one that holds
     * @throws Refused when the file is no plan, links would form a circle, or nothing would change
     */
    @Transactional
    public ImportPreview apply(Viewer viewer, String code, int version, PlanUpload upload) {
        Initiative initiative = amendments.begin(viewer, code, version);
        ImportPreview made = preview(initiative, upload);
        if (made.changesNothing()) {
            throw new Refused("exchange.refused.same");
        }
        Instant now = clock.instant();
        movedDates.record(
                initiative.id(),
                made.changed().stream()
                        .filter(Changed::moves)
                        .map(PlanImports::dates)
                        .toList(),
                viewer.id(),
                now);
        made.changed().forEach(one -> writes.update(one.id(), one.after(), now));
        made.added().forEach(one -> writes.add(one.id(), initiative.id(), one.activity(), now));
        made.links().forEach(one -> writes.link(initiative.id(), one.after(), now));
        amendments.finish(viewer, initiative, "delivery.plan.import", detail(made, upload));
        return made;
    }

    private ImportPreview preview(Initiative initiative, PlanUpload upload) {
        List<Activity> standing = activities.ofInitiative(initiative.id());
        List<Link> links = plans.links(initiative.id());
        ImportPreview made = PlanMatching.of(initiative, standing, links, PlanFileReading.read(upload));
        List<Link> after = made.links().stream().map(NamedLink::after).toList();
        LocalDate today = LocalDate.now(clock);
        List<Activity> all = new ArrayList<>(standing);
        made.added().forEach(one -> all.add(activity(initiative.id(), all.size() + 1, one)));
        PlanNetwork.of(
                all,
                Stream.concat(
                                links.stream().filter(link -> after.stream().noneMatch(link::sameEndsAndType)),
                                after.stream())
                        .toList(),
                calendars.on(today),
                today);
        return made;
    }

    private static Activity activity(UUID initiative, int position, Added added) {
        PlannedActivity one = added.activity();
        return new Activity(
                added.id(),
                initiative,
                position,
                one.name(),
                one.type(),
                one.gate(),
                one.stage(),
                one.weight(),
                one.durationWorkingDays(),
                Optional.empty(),
                new Activity.Plan(one.start(), Optional.ofNullable(one.finish().lastDay()), "day"),
                Optional.empty(),
                one.source(),
                one.terms(),
                Activity.Status.NOT_STARTED);
    }

    private static PlannedDates dates(Changed one) {
        LocalDate finish = Optional.ofNullable(one.after().finish().lastDay()).orElseThrow();
        return new PlannedDates(one.id(), one.after().start().orElse(finish), finish);
    }

    private static Map<String, String> detail(ImportPreview made, PlanUpload upload) {
        FieldChanges changes = new FieldChanges().of("file", "", upload.name());
        made.added().forEach(one -> changes.of(one.activity().name(), "", words(one.activity())));
        made.changed()
                .forEach(one -> changes.of(one.before().name(), words(one, one.before()), words(one, one.after())));
        if (!made.links().isEmpty()) {
            changes.of(
                    "link",
                    "",
                    made.links().stream()
                            .map(one -> one.predecessor() + " → " + one.successor())
                            .collect(Collectors.joining("、")));
        }
        return changes.asMap();
    }

    /** Its dates and days, and what else differs. */
    private static String words(Changed change, PlannedActivity activity) {
        return words(activity)
                + change.fields().stream()
                        .filter(PlanField::isTerm)
                        .map(field -> " " + field.code() + " " + field.words(activity))
                        .collect(Collectors.joining());
    }

    private static String words(PlannedActivity activity) {
        return activity.start().map(start -> start + "/").orElse("")
                + Optional.ofNullable(activity.finish().lastDay())
                        .map(LocalDate::toString)
                        .orElse("")
                + " " + activity.durationWorkingDays() + "d";
    }
}
