package guatu.supervision.league.web;

import guatu.supervision.league.LeagueTable;
import guatu.supervision.league.LeagueTables.Reckoned;
import guatu.supervision.scoring.Standing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A league table as programs read it. */
@Schema(description = "league.api.table")
record LeagueTableDetail(
        UUID id,
        String office,
        String sheet,
        String sequence,
        String period,
        int number,
        String state,
        @Nullable LocalDate objectionsUntil,
        List<Unit> units) {

    @Schema(description = "league.api.unit")
    record Unit(String code, String name, int place, BigDecimal total, String list, String excluded) {}

    static LeagueTableDetail of(LeagueTable table) {
        return of(table, List.of());
    }

    static LeagueTableDetail of(Reckoned reckoned) {
        return of(
                reckoned.table(),
                reckoned.standings().stream().map(one -> unit(reckoned, one)).toList());
    }

    private static Unit unit(Reckoned reckoned, Standing one) {
        return new Unit(
                one.code(),
                reckoned.unit(one.unit()).name(),
                one.place(),
                one.total(),
                one.list().code(),
                one.excluded());
    }

    private static LeagueTableDetail of(LeagueTable table, List<Unit> units) {
        return new LeagueTableDetail(
                table.id(),
                table.office().code(),
                table.sheet().version(),
                table.sheet().sequence().code(),
                table.period().code(),
                table.number(),
                table.state().code(),
                table.objectionsUntil().orElse(null),
                units);
    }
}
