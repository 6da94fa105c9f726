package guatu.supervision.league.web;

import guatu.directory.Viewer;
import guatu.supervision.league.LeagueTables;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** League tables for programs. */
@RestController
@Tag(name = "league.api")
class LeagueApi {

    private final LeagueTables tables;

    LeagueApi(LeagueTables tables) {
        this.tables = tables;
    }

    @GetMapping("/api/v1/league-tables")
    @Operation(summary = "league.api.list")
    List<LeagueTableDetail> list(Viewer viewer) {
        return tables.list(viewer).stream().map(LeagueTableDetail::of).toList();
    }

    @GetMapping("/api/v1/league-tables/{id}")
    @Operation(summary = "league.api.one")
    LeagueTableDetail one(Viewer viewer, @PathVariable UUID id) {
        return LeagueTableDetail.of(tables.reckoned(viewer, id));
    }
}
