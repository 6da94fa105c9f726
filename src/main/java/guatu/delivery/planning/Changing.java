package guatu.delivery.planning;

import guatu.calendar.StatedDate;
import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.Initiative.Coded;
import guatu.delivery.Initiative.Money;
import guatu.delivery.Initiative.Owner;
import guatu.delivery.Initiative.Unit;
import guatu.delivery.Initiatives;
import guatu.delivery.store.ActivityTable;
import guatu.delivery.store.BaselineWrites;
import guatu.delivery.store.InitiativeWrites;
import guatu.delivery.store.PlanTable;
import guatu.delivery.store.RelationTable;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is said of an initiative: its fields, its promised date, whether it is closed. */
@Service
public class Changing {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Amendments amendments;
    private final Initiatives initiatives;
    private final InitiativeWrites writes;
    private final RelationTable relations;
    private final ActivityTable activities;
    private final PlanTable plans;
    private final BaselineWrites baselines;
    private final Clock clock;

    Changing(
            Amendments amendments,
            Initiatives initiatives,
            InitiativeWrites writes,
            RelationTable relations,
            ActivityTable activities,
            PlanTable plans,
            BaselineWrites baselines,
            Clock clock) {
        this.amendments = amendments;
        this.initiatives = initiatives;
        this.writes = writes;
        this.relations = relations;
        this.activities = activities;
        this.plans = plans;
        this.baselines = baselines;
        this.clock = clock;
    }

    /** @throws ChangedInBetween when somebody else changed the initiative since {@code version} */
    @Transactional
    public void revise(Viewer viewer, String code, int version, InitiativeFields fields) {
        Initiative before = amendments.begin(viewer, code, version);
        String relatedBefore = related(before);
        fields.parentCode().ifPresent(parent -> refuseOwnParent(viewer, before, parent));
        writes.update(before.id(), code, fields, clock.instant());
        Initiative after = initiatives.find(viewer, before.id());
        Map<String, String> changes = changes(before, after)
                .of("related", relatedBefore, related(after))
                .asMap();
        amendments.finish(viewer, before, "delivery.initiative.revise", changes);
    }

    /**
     * Promises another day. The day that held until now stays in a baseline.
     *
     * @param reason why; must not be blank
     */
    @Transactional
    public void promise(Viewer viewer, String code, int version, StatedDate promise, String reason) {
        requireReason(reason, "delivery.promise.reasonMissing");
        Initiative before = amendments.begin(viewer, code, version);
        Optional<LocalDate> old = before.deadlines().promisedOn();
        boolean kept = plans.baselines(before.id(), EVER).stream()
                .anyMatch(baseline -> baseline.promisedOn().equals(old));
        if (old.isPresent() && !kept) {
            baselines.freeze(before.id(), viewer.id(), reason, clock.instant());
        }
        writes.promise(before.id(), promise, clock.instant());
        Map<String, String> changes = new FieldChanges()
                .of("promisedOn", old, Optional.ofNullable(promise.lastDay()))
                .of(
                        "promisedPrecision",
                        before.deadlines().promisedPrecision(),
                        promise.precision().code())
                .asMap();
        changes.put("reason", reason);
        amendments.finish(viewer, before, "delivery.initiative.promise", changes);
    }

    /**
     * Closes an initiative: everything is done, or a reason says why it ends without.
     *
     * @param closedOn not after today
     */
    @Transactional
    public void close(Viewer viewer, String code, int version, LocalDate closedOn, String reason) {
        Initiative before = amendments.begin(viewer, code, version);
        if (closedOn.isAfter(LocalDate.now(clock))) {
            throw new Refused("delivery.closure.future", closedOn.toString());
        }
        List<Activity> open = activities.ofInitiative(before.id()).stream()
                .filter(activity -> !activity.done())
                .toList();
        if (!open.isEmpty() && reason.isBlank()) {
            throw new Refused(
                    "delivery.closure.open",
                    String.valueOf(open.size()),
                    open.getFirst().name());
        }
        writes.close(before.id(), closedOn, clock.instant());
        Map<String, String> changes =
                new FieldChanges().of("closedOn", before.closedOn(), closedOn).asMap();
        if (!reason.isBlank()) {
            changes.put("reason", reason);
        }
        amendments.finish(viewer, before, "delivery.initiative.close", changes);
    }

    /** Takes a closed initiative up again. */
    @Transactional
    public void reopen(Viewer viewer, String code, int version, String reason) {
        requireReason(reason, "delivery.closure.reasonMissing");
        Initiative before = amendments.begin(viewer, code, version);
        writes.close(before.id(), null, clock.instant());
        Map<String, String> changes =
                new FieldChanges().of("closedOn", before.closedOn(), "").asMap();
        changes.put("reason", reason);
        amendments.finish(viewer, before, "delivery.initiative.reopen", changes);
    }

    private static void requireReason(String reason, String otherwise) {
        if (reason.isBlank()) {
            throw new Refused(otherwise);
        }
    }

    /** Going up from the new parent must never come to the initiative itself. */
    private void refuseOwnParent(Viewer viewer, Initiative initiative, String parentCode) {
        Optional<String> at = Optional.of(parentCode);
        while (at.isPresent()) {
            Initiative parent = initiatives.find(viewer, at.get());
            if (parent.id().equals(initiative.id())) {
                throw new Refused("delivery.parent.circle", parentCode);
            }
            at = parent.parent().map(Unit::code);
        }
    }

    private String related(Initiative initiative) {
        String units = relations.jointUnits(initiative.id(), AsOf.today(LocalDate.now(clock))).stream()
                .map(Unit::name)
                .sorted()
                .collect(Collectors.joining("、"));
        String lists = relations.memberships(initiative.id(), AsOf.today(LocalDate.now(clock))).stream()
                .map(one -> one.field().isBlank() ? one.name() : one.name() + "/" + one.field())
                .sorted()
                .collect(Collectors.joining("、"));
        return units + (units.isEmpty() || lists.isEmpty() ? "" : "；") + lists;
    }

    private static FieldChanges changes(Initiative before, Initiative after) {
        return new FieldChanges()
                .of("name", before.name(), after.name())
                .of("stage", before.stage(), after.stage())
                .of("parent", before.parent().map(Unit::code), after.parent().map(Unit::code))
                .of(
                        "owner",
                        before.fixes().owner().map(Owner::displayName),
                        after.fixes().owner().map(Owner::displayName))
                .of("content", before.fixes().content(), after.fixes().content())
                .of("standard", before.fixes().standard(), after.fixes().standard())
                .of(
                        "answerable",
                        before.fixes().answerable().map(Unit::name),
                        after.fixes().answerable().map(Unit::name))
                .of("leaderPost", before.fixes().leaderPost(), after.fixes().leaderPost())
                .of("startedOn", before.startedOn(), after.startedOn())
                .of(
                        "statutoryOn",
                        before.deadlines().statutoryOn(),
                        after.deadlines().statutoryOn())
                .of(
                        "internalOn",
                        before.deadlines().internalOn(),
                        after.deadlines().internalOn())
                .of("scheduleBasis", before.scheduleBasis(), after.scheduleBasis())
                .of(
                        "investor",
                        before.investor().map(Unit::name),
                        after.investor().map(Unit::name))
                .of(
                        "industry",
                        before.industry().map(Coded::name),
                        after.industry().map(Coded::name))
                .of("place", before.place().map(Coded::name), after.place().map(Coded::name))
                .of(
                        "investment",
                        before.investment().map(Changing::plain),
                        after.investment().map(Changing::plain))
                .of("floorArea", before.floorAreaSquareMetres(), after.floorAreaSquareMetres())
                .of("landArea", before.landAreaMu(), after.landAreaMu())
                .of("note", before.note(), after.note());
    }

    private static String plain(Money money) {
        return money.amount().stripTrailingZeros().toPlainString() + " " + money.currency();
    }
}
