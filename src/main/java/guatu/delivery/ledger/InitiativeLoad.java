package guatu.delivery.ledger;

import guatu.delivery.ledger.Difference.Kind;
import guatu.delivery.ledger.store.ActivityStatusRows;
import guatu.delivery.ledger.store.LedgerRows;
import guatu.delivery.store.PlanHistory;
import guatu.delivery.store.PlanHistory.LinkKey;
import guatu.sheets.Progress;
import guatu.shell.Identifiers;
import guatu.shell.SearchText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Loads initiatives with their activities, links, progress and money plans, in batches. */
@Component
class InitiativeLoad {

    private final LedgerRows rows;
    private final ActivityStatusRows statuses;
    private final PlanHistory history;
    private final OrganisationIds organisations;
    private final Clock clock;

    InitiativeLoad(
            LedgerRows rows,
            ActivityStatusRows statuses,
            PlanHistory history,
            OrganisationIds organisations,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.statuses = statuses;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @return the initiatives that something was written for
     * @throws OptimisticLockingFailureException when somebody changed an initiative since it was read
     */
    Set<UUID> load(Importer importer, CheckedLedger checked, Known known, Instant at, Progress progress) {
        RowBinding binding = new RowBinding(known, organisations.byCode());
        Set<UUID> touched = new HashSet<>();
        int total = checked.differences().size();
        Set<UUID> founded = loadInitiatives(checked, binding, at, touched);
        progress.at(total, checked.upTo(LedgerSheet.INITIATIVES));
        loadActivities(checked, binding, at, founded, touched);
        progress.at(total, checked.upTo(LedgerSheet.ACTIVITIES));
        write(checked, LedgerSheet.LINKS, binding, touched, links -> putLinks(links, at, founded));
        write(checked, LedgerSheet.MONEY_PLAN, binding, touched, plans -> putMoneyPlans(plans, at, founded));
        progress.at(total, checked.upTo(LedgerSheet.LINKS));
        loadProgress(importer, checked, binding, at, touched);
        progress.at(total, total);
        return touched;
    }

    /** @return those that are new */
    private Set<UUID> loadInitiatives(CheckedLedger checked, RowBinding binding, Instant at, Set<UUID> touched) {
        List<Map<String, @Nullable Object>> added = new ArrayList<>();
        List<Map<String, @Nullable Object>> changed = new ArrayList<>();
        for (Kind kind : List.of(Kind.NEW, Kind.CHANGED)) {
            for (Difference difference : checked.of(LedgerSheet.INITIATIVES, kind)) {
                binding.assign(difference, Identifiers::next);
            }
        }
        for (Kind kind : List.of(Kind.NEW, Kind.CHANGED)) {
            for (Difference difference : checked.of(LedgerSheet.INITIATIVES, kind)) {
                Map<String, @Nullable Object> row = binding.bind(difference);
                SearchText search = SearchText.of(
                        difference.line().text("name"), difference.line().text("code"));
                row.put("search_text", search.text());
                row.put("han_pairs", search.hanPairs().toArray(String[]::new));
                row.put("at", at);
                (kind == Kind.NEW ? added : changed).add(row);
                touched.add((UUID) Objects.requireNonNull(row.get("id")));
            }
        }
        List<UUID> standing = ids(changed);
        history.keepInitiatives(standing, at);
        rows.insertInitiatives(added);
        if (rows.updateInitiatives(changed) != changed.size()) {
            throw new OptimisticLockingFailureException("an initiative changed since the ledger was read");
        }
        List<Map<String, @Nullable Object>> all = new ArrayList<>(added);
        all.addAll(changed);
        rows.setParents(Stream.concat(added.stream().filter(row -> row.get("parent") != null), changed.stream())
                .toList());
        rows.clearJointUnits(changed);
        rows.insertJointUnits(jointUnits(all));
        history.dropUnchangedInitiatives(standing, at);
        return new HashSet<>(ids(added));
    }

    private static List<UUID> ids(List<Map<String, @Nullable Object>> rows) {
        return rows.stream()
                .map(row -> (UUID) Objects.requireNonNull(row.get("id")))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> jointUnits(List<Map<String, @Nullable Object>> initiatives) {
        List<Map<String, @Nullable Object>> units = new ArrayList<>();
        for (Map<String, @Nullable Object> row : initiatives) {
            if (row.get("joint_units") instanceof List<?> joint) {
                joint.forEach(unit -> {
                    Map<String, @Nullable Object> pair = new HashMap<>();
                    pair.put("id", row.get("id"));
                    pair.put("organisation", unit);
                    units.add(pair);
                });
            }
        }
        return units;
    }

    private void loadActivities(
            CheckedLedger checked, RowBinding binding, Instant at, Set<UUID> founded, Set<UUID> touched) {
        List<Difference> changed = checked.of(LedgerSheet.ACTIVITIES, Kind.CHANGED);
        List<Difference> added = checked.of(LedgerSheet.ACTIVITIES, Kind.NEW);
        changed.forEach(difference -> binding.assign(difference, Identifiers::next));
        added.forEach(difference -> binding.assign(difference, Identifiers::next));
        List<Map<String, @Nullable Object>> changedRows = bind(changed, binding, touched);
        List<Map<String, @Nullable Object>> addedRows = bind(added, binding, touched);
        sinceWhen(addedRows, at, founded);
        history.keepActivities(ids(changedRows), at);
        rows.makeRoom(addedRows);
        rows.makeRoom(changedRows);
        rows.freePositions(changedRows);
        rows.updateActivities(changedRows);
        rows.insertActivities(addedRows);
        history.dropUnchangedActivities(ids(changedRows), at);
    }

    private void putLinks(List<Map<String, @Nullable Object>> links, Instant at, Set<UUID> founded) {
        sinceWhen(links, at, founded);
        history.keepLinks(
                links.stream()
                        .map(row -> new LinkKey(
                                (UUID) Objects.requireNonNull(row.get("predecessor")),
                                (UUID) Objects.requireNonNull(row.get("successor")),
                                String.valueOf(row.get("link_type"))))
                        .toList(),
                at);
        rows.putLinks(links);
    }

    private void putMoneyPlans(List<Map<String, @Nullable Object>> plans, Instant at, Set<UUID> founded) {
        sinceWhen(plans, at, founded);
        plans.forEach(row -> row.put("at", at));
        rows.putMoneyPlans(plans);
    }

    /** What comes with a new initiative has been in its plan from the beginning; that is said by no day. */
    private static void sinceWhen(List<Map<String, @Nullable Object>> rows, Instant at, Set<UUID> founded) {
        rows.forEach(row -> row.put("since", founded.contains(row.get("initiative")) ? null : at));
    }

    private void loadProgress(
            Importer importer, CheckedLedger checked, RowBinding binding, Instant at, Set<UUID> touched) {
        List<Difference> added = checked.of(LedgerSheet.PROGRESS, Kind.NEW);
        if (added.isEmpty()) {
            return;
        }
        Set<UUID> activities = new HashSet<>();
        List<Map<String, @Nullable Object>> bound = bind(added, binding, touched);
        for (int index = 0; index < bound.size(); index++) {
            Map<String, @Nullable Object> row = bound.get(index);
            row.put("id", Identifiers.next());
            row.put("at", at);
            row.put("recorded_by", importer.recordedBy());
            row.put("request_key", "ledger:" + row.get("id"));
            if (row.get("activity") instanceof UUID activity) {
                activities.add(activity);
            }
        }
        rows.insertProgress(bound);
        statuses.refresh(activities, LocalDate.now(clock), at.plusSeconds(1));
    }

    private static void write(
            CheckedLedger checked,
            LedgerSheet sheet,
            RowBinding binding,
            Set<UUID> touched,
            java.util.function.Consumer<List<Map<String, @Nullable Object>>> writer) {
        List<Difference> all = new ArrayList<>(checked.of(sheet, Kind.NEW));
        all.addAll(checked.of(sheet, Kind.CHANGED));
        writer.accept(bind(all, binding, touched));
    }

    private static List<Map<String, @Nullable Object>> bind(
            List<Difference> differences, RowBinding binding, Set<UUID> touched) {
        List<Map<String, @Nullable Object>> bound = new ArrayList<>();
        for (Difference difference : differences) {
            Map<String, @Nullable Object> row = binding.bind(difference);
            touched.add((UUID) Objects.requireNonNull(row.get("initiative")));
            bound.add(row);
        }
        return bound;
    }
}
