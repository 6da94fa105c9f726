package guatu.supervision.league.web;

import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.web.Page;
import guatu.supervision.league.LeagueKeeping;
import guatu.supervision.league.LeagueObjections;
import guatu.supervision.league.LeagueRecords;
import guatu.supervision.league.LeagueRecords.Opened;
import guatu.supervision.league.LeagueTables;
import guatu.supervision.league.LeagueTables.Reckoned;
import guatu.supervision.league.Period;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** League tables: all of them, one of them, one unit's explain-sheet in it, and the records behind its points. */
@Controller
class LeaguePages {

    private final LeagueTables tables;
    private final LeagueKeeping keeping;
    private final LeagueObjections objections;
    private final LeagueRecords records;

    LeaguePages(LeagueTables tables, LeagueKeeping keeping, LeagueObjections objections, LeagueRecords records) {
        this.tables = tables;
        this.keeping = keeping;
        this.objections = objections;
        this.records = records;
    }

    @GetMapping("/supervision/league-tables")
    ModelAndView list(Viewer viewer, Page page) {
        return new ModelAndView(
                "supervision/league/tables",
                Map.of(
                        "tables", tables.list(viewer),
                        "offices", keeping.offices(viewer),
                        "sheets", tables.sheets(),
                        "lastQuarter",
                                Period.quarterOf(page.today().minusMonths(3)).code()));
    }

    @GetMapping("/supervision/league-tables/{id}")
    ModelAndView table(Viewer viewer, @PathVariable UUID id) {
        Reckoned reckoned = tables.reckoned(viewer, id);
        return new ModelAndView(
                "supervision/league/table",
                Map.of(
                        "reckoned", reckoned,
                        "objections", tables.objections(viewer, id),
                        "keeps", tables.mayKeep(viewer, reckoned.table())));
    }

    @GetMapping("/supervision/league-tables/{id}/units/{unit}")
    ModelAndView unit(Viewer viewer, @PathVariable UUID id, @PathVariable String unit) {
        Reckoned reckoned = tables.reckoned(viewer, id);
        UnitSheet sheet = UnitSheet.of(reckoned, unit);
        return new ModelAndView(
                "supervision/league/unit",
                Map.of(
                        "sheet", sheet,
                        "objections",
                                tables.objections(viewer, id).stream()
                                        .filter(one -> one.unitCode().equals(unit))
                                        .toList(),
                        "keeps", tables.mayKeep(viewer, reckoned.table()),
                        "speaks", objections.maySpeakFor(viewer, sheet.unit()),
                        "requestKey", Identifiers.next().toString()));
    }

    @GetMapping("/supervision/league-tables/{id}/units/{unit}/indicators/{indicator}")
    ModelAndView records(
            Viewer viewer, @PathVariable UUID id, @PathVariable String unit, @PathVariable String indicator) {
        Opened opened = records.of(viewer, id, unit, indicator);
        UnitSheet sheet = UnitSheet.of(tables.reckoned(viewer, id), unit);
        return new ModelAndView(
                "supervision/league/records",
                Map.of(
                        "sheet", sheet,
                        "line", sheet.line(indicator),
                        "records", opened.records(),
                        "path", opened.path()));
    }
}
