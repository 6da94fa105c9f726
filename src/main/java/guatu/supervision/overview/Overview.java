package guatu.supervision.overview;

import guatu.delivery.InitiativeLine;
import guatu.delivery.InitiativeList;
import guatu.delivery.InitiativeQuery;
import guatu.delivery.Kind;
import guatu.directory.Viewer;
import guatu.rules.Entry;
import guatu.rules.RuleVersion;
import guatu.rules.Rules;
import guatu.rules.Words;
import guatu.shell.AsOf;
import guatu.supervision.whistle.Faults;
import guatu.supervision.whistle.ProblemList;
import guatu.supervision.whistle.UnitFaults;
import guatu.supervision.whistle.WhistleQuery;
import guatu.supervision.whistle.Whistles;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads supervision as a whole. */
@Service
public class Overview {

    /** The code under which the working systems stand in room rules. */
    public static final String SYSTEMS = "working-systems";

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Whistles whistles;
    private final InitiativeList initiatives;
    private final Faults faults;
    private final Rules rules;

    Overview(Whistles whistles, InitiativeList initiatives, Faults faults, Rules rules) {
        this.whistles = whistles;
        this.initiatives = initiatives;
        this.faults = faults;
        this.rules = rules;
    }

    /**
     * The three lists.
     *
     * @param counts whistles on each
     * @param hardProblems initiatives that are hard problems, by how far they have come
     */
    public record Problems(Map<ProblemList, Long> counts, Map<ProblemList, List<InitiativeLine>> hardProblems) {}

    public Problems problems(Viewer viewer, AsOf asOf) {
        Map<ProblemList, Long> counts = new EnumMap<>(ProblemList.class);
        Map<ProblemList, List<InitiativeLine>> hard = new EnumMap<>(ProblemList.class);
        List<InitiativeLine> lines =
                initiatives.pageToRead(viewer, hardProblems(), asOf).lines();
        for (ProblemList list : List.of(ProblemList.NEW, ProblemList.IN_HAND, ProblemList.CLOSED)) {
            WhistleQuery query =
                    new WhistleQuery("", Optional.empty(), "", list, Optional.empty(), false, "", Optional.empty(), "");
            counts.put(list, whistles.count(viewer, query, asOf));
            hard.put(list, lines.stream().filter(line -> list == listOf(line)).toList());
        }
        return new Problems(counts, hard);
    }

    /** Nothing earned is new, all of it is closed. */
    private static ProblemList listOf(InitiativeLine line) {
        BigDecimal earned = line.earnedPercent().orElse(BigDecimal.ZERO);
        return earned.signum() == 0
                ? ProblemList.NEW
                : earned.compareTo(ALL) >= 0 ? ProblemList.CLOSED : ProblemList.IN_HAND;
    }

    private static InitiativeQuery hardProblems() {
        return new InitiativeQuery(
                "",
                List.of(),
                List.of(Kind.HARD_PROBLEM),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                InitiativeQuery.Sort.CODE,
                false,
                Optional.empty(),
                InitiativeQuery.LARGEST_PAGE);
    }

    /** The five faults by unit, from the first day of the year to the day. */
    public List<UnitFaults> faults(Viewer viewer, AsOf asOf) {
        return faults.byUnit(viewer, asOf);
    }

    /**
     * A row of the configuration: a working system, a fault, or a linked body.
     *
     * @param path where it is served; empty when nowhere
     */
    public record Configured(String code, Words name, Words what, String path) {

        static Configured of(Entry row) {
            return new Configured(row.text("code"), row.words("name"), row.words("what"), row.textOrNone("path"));
        }
    }

    /** @param bodies of the linked group; empty until the office names them */
    public record Systems(
            RuleVersion rule, List<Configured> systems, List<Configured> faults, List<Configured> bodies) {}

    public Systems systems(AsOf asOf) {
        RuleVersion rule = rules.inForce(SYSTEMS, asOf.day());
        return new Systems(rule, rows(rule, "systems"), rows(rule, "faults"), rows(rule, "bodies"));
    }

    private static List<Configured> rows(RuleVersion rule, String table) {
        return rule.rows(table).stream().map(Configured::of).toList();
    }
}
