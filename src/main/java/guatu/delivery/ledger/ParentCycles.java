package guatu.delivery.ledger;

import guatu.delivery.ledger.Difference.Kind;
import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import guatu.sheets.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds rows that stand above themselves by way of their parents. */
final class ParentCycles {

    private ParentCycles() {}

    static List<Refusal> find(List<Difference> differences, Known known) {
        List<Refusal> refusals = new ArrayList<>();
        for (LedgerSheet sheet : LedgerSheet.values()) {
            if (!sheet.shared() && sheet != LedgerSheet.INITIATIVES) {
                continue;
            }
            Map<String, String> parents = new HashMap<>();
            known.all(sheet)
                    .forEach(row -> parents.put(
                            Values.plain(row.values().get("code")),
                            Values.plain(row.values().get("parent"))));
            List<Difference> ofSheet = differences.stream()
                    .filter(difference -> difference.line().sheet() == sheet)
                    .toList();
            ofSheet.forEach(difference -> parents.put(
                    difference.line().text("code"),
                    Values.plain(difference.values().get("parent"))));
            ofSheet.stream()
                    .filter(difference -> difference.kind() != Kind.UNCHANGED)
                    .map(Difference::line)
                    .filter(line -> standsAboveItself(line.text("code"), parents))
                    .forEach(line ->
                            refusals.add(RowRules.refusal(line, sheet.column("parent"), Problem.PARENT_CYCLE, "")));
        }
        return refusals;
    }

    private static boolean standsAboveItself(String code, Map<String, String> parents) {
        Set<String> passed = new HashSet<>();
        String at = parents.getOrDefault(code, "");
        while (!at.isEmpty() && passed.add(at)) {
            if (at.equals(code)) {
                return true;
            }
            at = parents.getOrDefault(at, "");
        }
        return false;
    }
}
