package guatu.supervision.league.web;

import guatu.shell.NotFound;
import guatu.supervision.league.ComparedUnit;
import guatu.supervision.league.LeagueTable;
import guatu.supervision.league.LeagueTables.Reckoned;
import guatu.supervision.league.UnitInput;
import guatu.supervision.league.UnitInput.Found;
import guatu.supervision.scoring.Indicator;
import guatu.supervision.scoring.Indicator.Source;
import guatu.supervision.scoring.Part;
import guatu.supervision.scoring.Points;
import guatu.supervision.scoring.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit's explain-sheet (得分说明): each indicator with what was found, its points, and how they were reckoned.
 *
 * @param trial true while the table is open
 */
public record UnitSheet(LeagueTable table, ComparedUnit unit, Standing standing, List<Line> lines, boolean trial) {

    /**
     * @param points empty for a unit that is not compared
     * @param parts what the indicator asks for
     */
    public record Line(Indicator indicator, List<Found> found, Optional<Points> points, List<Part> parts) {

        /** True when the product counted it, so that the records can be opened. */
        public boolean counted() {
            return indicator.source() instanceof Source.Ledger;
        }

        public boolean typed() {
            return indicator.source() instanceof Source.Typed;
        }

        public Optional<Found> found(String part) {
            return found.stream().filter(one -> one.part().equals(part)).findFirst();
        }
    }

    /** The table's address. */
    public String tablePath() {
        return "/supervision/league-tables/" + table.id();
    }

    static UnitSheet of(Reckoned reckoned, String unitCode) {
        ComparedUnit unit = reckoned.units().stream()
                .filter(one -> one.code().equals(unitCode))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit " + unitCode));
        Standing standing = reckoned.standing(unit.id()).orElseThrow();
        UnitInput input = reckoned.inputs().getOrDefault(unit.id(), new UnitInput("", Map.of()));
        List<Line> lines = reckoned.table().sheet().indicators().stream()
                .map(indicator -> new Line(
                        indicator,
                        input.of(indicator.code()),
                        standing.scores().stream()
                                .filter(score -> score.indicator().equals(indicator.code()))
                                .map(Standing.Score::points)
                                .findFirst(),
                        Part.of(indicator)))
                .toList();
        return new UnitSheet(reckoned.table(), unit, standing, lines, reckoned.trial());
    }

    Line line(String indicator) {
        return lines.stream()
                .filter(one -> one.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator " + indicator));
    }

    public String path() {
        return tablePath() + "/units/" + unit.code();
    }
}
