package guatu.supervision.whistle;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.supervision.ladder.LadderRule;
import guatu.supervision.whistle.store.FaultTable;
import java.util.List;
import org.springframework.stereotype.Service;

/** Counts the five faults by unit, from the first day of the year to the day; each count is the length of the list that it opens. */
@Service
public class Faults {

    private final FaultTable table;
    private final Rules rules;
    private final StandingCounts counts;

    Faults(FaultTable table, Rules rules, StandingCounts counts) {
        this.counts = counts;
        this.table = table;
        this.rules = rules;
    }

    /** Units that the person may see, in the order of the tree; those without records are left out. */
    public List<UnitFaults> byUnit(Viewer viewer, AsOf asOf) {
        String[] paths = viewer.paths(Permission.SEE);
        int slowClimbs = slowClimbs(asOf);
        return counts.get(
                StandingCounts.Key.of(Trail.SUPERVISION, "faults", List.of(paths), asOf, slowClimbs),
                () -> table.byUnit(paths, asOf.day().withDayOfYear(1), slowClimbs, asOf),
                found -> found.stream()
                        .mapToLong(unit -> unit.counts().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .sum());
    }

    /** What is asked of the list of whistles to see those that were counted. */
    public UnitFault of(Fault fault, String unit, AsOf asOf) {
        return new UnitFault(fault, unit, asOf.day().withDayOfYear(1), slowClimbs(asOf));
    }

    private int slowClimbs(AsOf asOf) {
        return rules.inForce(LadderRule.CODE, asOf.day()).integer("slow_climbs");
    }
}
