package guatu.delivery.ledger;

import guatu.delivery.ledger.Difference.Kind;
import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import guatu.sheets.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds activities that wait for themselves, over the links of the file and those that stand. */
final class LinkCycles {

    private LinkCycles() {}

    static List<Refusal> find(List<Difference> differences, Known known) {
        Map<String, Map<String, List<String>>> successors = new HashMap<>();
        known.all(LedgerSheet.LINKS)
                .forEach(link -> add(
                        successors,
                        Values.plain(link.values().get("initiative")),
                        Values.plain(link.values().get("predecessor")),
                        Values.plain(link.values().get("successor"))));
        List<Line> added = differences.stream()
                .filter(difference -> difference.line().sheet() == LedgerSheet.LINKS && difference.kind() == Kind.NEW)
                .map(Difference::line)
                .toList();
        added.forEach(
                line -> add(successors, line.text("initiative"), line.text("predecessor"), line.text("successor")));
        Map<String, Line> firstLine = added.stream()
                .collect(Collectors.toMap(
                        line -> line.text("initiative"), line -> line, (one, other) -> one, TreeMap::new));
        List<Refusal> refusals = new ArrayList<>();
        firstLine.forEach((initiative, line) -> {
            List<String> cycle = cycle(successors.getOrDefault(initiative, Map.of()));
            if (!cycle.isEmpty()) {
                refusals.add(RowRules.refusal(
                        lineWithin(added, initiative, cycle, line),
                        line.sheet().column("successor"),
                        Problem.LINK_CYCLE,
                        initiative + "：" + String.join(" → ", cycle),
                        ""));
            }
        });
        return refusals;
    }

    private static Line lineWithin(List<Line> added, String initiative, List<String> cycle, Line otherwise) {
        return added.stream()
                .filter(line -> line.text("initiative").equals(initiative)
                        && cycle.contains(line.text("predecessor"))
                        && cycle.contains(line.text("successor")))
                .findFirst()
                .orElse(otherwise);
    }

    private static void add(
            Map<String, Map<String, List<String>>> successors, String initiative, String from, String to) {
        successors
                .computeIfAbsent(initiative, code -> new TreeMap<>())
                .computeIfAbsent(from, position -> new ArrayList<>())
                .add(to);
    }

    /** Takes away what nothing waits for until only cycles are left, then walks along one. */
    private static List<String> cycle(Map<String, List<String>> successors) {
        Map<String, List<String>> left = new TreeMap<>(successors);
        boolean taken = true;
        while (taken) {
            Set<String> waiting = left.keySet();
            taken = left.values().removeIf(targets -> targets.stream().noneMatch(waiting::contains));
        }
        if (left.isEmpty()) {
            return List.of();
        }
        List<String> walk = new ArrayList<>();
        String at = left.keySet().iterator().next();
        while (!walk.contains(at)) {
            walk.add(at);
            at = left.getOrDefault(at, List.of()).stream()
                    .filter(left::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> cycle = new ArrayList<>(walk.subList(walk.indexOf(at), walk.size()));
        cycle.add(at);
        return cycle;
    }
}
