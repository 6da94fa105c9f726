package guatu.delivery.ledger;

import guatu.delivery.ledger.Difference.Kind;
import guatu.delivery.ledger.Difference.Standing;
import guatu.delivery.ledger.store.LedgerRows;
import guatu.directory.OrganisationIntake;
import guatu.directory.OrganisationIntake.Entry;
import guatu.sheets.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads organisations, industries and places, parents before their children. */
@Component
class SharedLists {

    private final OrganisationIntake organisations;
    private final LedgerRows rows;

    SharedLists(OrganisationIntake organisations, LedgerRows rows) {
        this.organisations = organisations;
        this.rows = rows;
    }

    void load(CheckedLedger checked, Known known) {
        organisations.add(inTreeOrder(checked, known, LedgerSheet.ORGANISATIONS).stream()
                .map(SharedLists::entry)
                .toList());
        organisations.change(changed(checked, LedgerSheet.ORGANISATIONS).stream()
                .map(SharedLists::entry)
                .toList());
        rows.insertIndustries(inTreeOrder(checked, known, LedgerSheet.INDUSTRIES));
        rows.updateIndustries(changed(checked, LedgerSheet.INDUSTRIES));
        rows.insertPlaces(inTreeOrder(checked, known, LedgerSheet.PLACES));
        rows.updatePlaces(changed(checked, LedgerSheet.PLACES));
    }

    private static List<Map<String, @Nullable Object>> changed(CheckedLedger checked, LedgerSheet sheet) {
        return checked.of(sheet, Kind.CHANGED).stream().map(Difference::values).toList();
    }

    /** The new rows with their path; a path is longer than its parent's, so its length puts them in order. */
    private static List<Map<String, @Nullable Object>> inTreeOrder(
            CheckedLedger checked, Known known, LedgerSheet sheet) {
        Map<String, Difference> added = checked.of(sheet, Kind.NEW).stream()
                .collect(Collectors.toMap(difference -> difference.line().key(), Function.identity()));
        return added.values().stream()
                .map(difference -> {
                    Map<String, @Nullable Object> row = new HashMap<>(difference.values());
                    row.put("path", path(difference.line().key(), added, known, sheet));
                    return row;
                })
                .sorted(java.util.Comparator.comparing((Map<String, @Nullable Object> row) ->
                                Values.plain(row.get("path")).split("\\.").length)
                        .thenComparing(row -> Values.plain(row.get("path"))))
                .toList();
    }

    private static String path(String code, Map<String, Difference> added, Known known, LedgerSheet sheet) {
        Optional<Standing> standing = known.byKey(sheet, code);
        if (standing.isPresent()) {
            return standing.get().path();
        }
        Difference difference = java.util.Objects.requireNonNull(added.get(code));
        String parent = Values.plain(difference.values().get("parent"));
        return parent.isEmpty() ? code : path(parent, added, known, sheet) + "." + code;
    }

    private static Entry entry(Map<String, @Nullable Object> row) {
        return new Entry(
                Values.plain(row.get("code")),
                Values.plain(row.get("name")),
                Values.plain(row.get("name_en")),
                Values.plain(row.get("kind")),
                Values.plain(row.get("parent")),
                !Boolean.FALSE.equals(row.get("in_service")),
                Values.plain(row.get("source")));
    }
}
