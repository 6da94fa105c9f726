package guatu.promotion.reading;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.Leads;
import guatu.promotion.Money;
import guatu.promotion.Stage;
import guatu.promotion.pipeline.Gates;
import guatu.promotion.pipeline.StageClocks;
import guatu.promotion.pipeline.StageGates.Item;
import guatu.promotion.reading.Board.Card;
import guatu.promotion.reading.Board.Column;
import guatu.promotion.store.BoardTable;
import guatu.promotion.store.BoardTable.Tally;
import guatu.promotion.store.LeadSight;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The pipeline as a board, and the deals that are stuck in it. */
@Service
public class Boards {

    private static final int CARDS_PER_STAGE = 8;
    private static final int STUCK_SHOWN = 50;

    private final BoardTable table;
    private final StandingCounts counts;
    private final Gates gates;
    private final Rules rules;

    Boards(BoardTable table, StandingCounts counts, Gates gates, Rules rules) {
        this.counts = counts;
        this.table = table;
        this.gates = gates;
        this.rules = rules;
    }

    public Board of(Viewer viewer, AsOf asOf) {
        StageClocks clocks = clocks(asOf);
        LeadSight sight = Leads.sight(viewer);
        Map<Stage, LocalDate> before = stuckBefore(clocks, asOf.day());
        List<Tally> tallies = counts.get(
                StandingCounts.Key.of(Trail.PROMOTION, "board", sight.units(), asOf, before),
                () -> table.tallies(sight, asOf, before),
                found -> found.stream().mapToLong(Tally::count).sum());
        List<Lead> cards = table.cards(sight, asOf, CARDS_PER_STAGE);
        return new Board(Stage.inOrder().stream()
                .map(stage -> column(stage, clocks, tallies, cards, asOf.day()))
                .toList());
    }

    /** The rule by which stages are timed on a day. */
    public StageClocks clocks(AsOf asOf) {
        return StageClocks.of(rules.inForce(StageClocks.CODE, asOf.day()));
    }

    /**
     * A deal beyond its stage's limit.
     *
     * @param missing what the next gate still lacks: why it can't move on
     */
    public record Stuck(Lead lead, StageClocks.Reading clock, List<Item> missing) {}

    /** Those that stand longest first; at most {@value #STUCK_SHOWN}. */
    public List<Stuck> stuck(Viewer viewer, AsOf asOf) {
        StageClocks clocks = clocks(asOf);
        List<Lead> found = table.stuck(Leads.sight(viewer), asOf, stuckBefore(clocks, asOf.day()), STUCK_SHOWN);
        Map<UUID, List<Item>> missing = gates.missing(found, asOf);
        return found.stream()
                .flatMap(lead -> clocks.read(lead, asOf.day()).stream()
                        .map(reading -> new Stuck(lead, reading, missing.getOrDefault(lead.id(), List.of()))))
                .toList();
    }

    private static Map<Stage, LocalDate> stuckBefore(StageClocks clocks, LocalDate day) {
        Map<Stage, LocalDate> before = new EnumMap<>(Stage.class);
        Stage.inOrder()
                .forEach(stage -> clocks.stuckBefore(stage, day).ifPresent(threshold -> before.put(stage, threshold)));
        return before;
    }

    private static Column column(
            Stage stage, StageClocks clocks, List<Tally> tallies, List<Lead> cards, LocalDate day) {
        List<Tally> own =
                tallies.stream().filter(tally -> tally.stage() == stage).toList();
        return new Column(
                stage,
                Optional.ofNullable(clocks.limits().get(stage)),
                own.stream().mapToLong(Tally::count).sum(),
                own.stream().mapToLong(Tally::stuck).sum(),
                own.stream().map(Tally::sum).flatMap(Optional<Money>::stream).toList(),
                cards.stream()
                        .filter(lead -> lead.stage() == stage)
                        .map(lead -> new Card(lead, clocks.read(lead, day)))
                        .toList());
    }
}
