package guatu.supervision.league;

import guatu.delivery.appraisal.Span;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.RuleVersion;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.league.SequenceUnits.Members;
import guatu.supervision.league.store.LeagueFrozenTable;
import guatu.supervision.league.store.LeagueObjectionTable;
import guatu.supervision.league.store.LeagueTableRows;
import guatu.supervision.league.store.LeagueTypedTable;
import guatu.supervision.scoring.Scoring;
import guatu.supervision.scoring.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads league tables. While a table is open, those who keep it see a trial reckoned from what is known now; once it is closed, everybody
 * of the office and its units sees what was frozen.
 */
@Service
public class LeagueTables {

    /** Tables of one page. */
    private static final int LISTED = 100;

    private final LeagueTableRows rows;
    private final LeagueTypedTable typed;
    private final LeagueFrozenTable frozen;
    private final LeagueObjectionTable objections;
    private final FactCollection facts;
    private final SequenceUnits units;
    private final ScoreSheets sheets;
    private final Organisations organisations;
    private final Clock clock;

    LeagueTables(
            LeagueTableRows rows,
            LeagueTypedTable typed,
            LeagueFrozenTable frozen,
            LeagueObjectionTable objections,
            FactCollection facts,
            SequenceUnits units,
            ScoreSheets sheets,
            Organisations organisations,
            Clock clock) {
        this.rows = rows;
        this.typed = typed;
        this.frozen = frozen;
        this.objections = objections;
        this.facts = facts;
        this.units = units;
        this.sheets = sheets;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A table with where its units stand.
     *
     * @param inputs what was found of each unit
     * @param trial true while the table is open: reckoned from what is known now
     */
    public record Reckoned(
            LeagueTable table,
            List<ComparedUnit> units,
            Map<UUID, UnitInput> inputs,
            List<Standing> standings,
            boolean trial) {

        public Optional<Standing> standing(UUID unit) {
            return standings.stream().filter(one -> one.unit().equals(unit)).findFirst();
        }

        public ComparedUnit unit(UUID id) {
            return units.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        }
    }

    /** The latest first; open ones only for those who keep them. */
    @Transactional(readOnly = true)
    public List<LeagueTable> list(Viewer viewer) {
        List<LeagueTableRows.Row> found = rows.list(viewer.paths(Permission.SEE), LISTED);
        Map<UUID, Map<LeagueTable.Step.Kind, LeagueTable.Step>> steps =
                rows.steps(found.stream().map(LeagueTableRows.Row::id).toList());
        return found.stream()
                .map(row -> table(row, steps.getOrDefault(row.id(), Map.of())))
                .filter(table -> table.frozen() || mayKeep(viewer, table))
                .toList();
    }

    @Transactional(readOnly = true)
    public LeagueTable find(Viewer viewer, UUID id) {
        return rows.find(id, viewer.paths(Permission.SEE))
                .map(row -> table(row, rows.steps(List.of(id)).getOrDefault(id, Map.of())))
                .filter(table -> table.frozen() || mayKeep(viewer, table))
                .orElseThrow(() -> new NotFound("league table " + id));
    }

    /** For those who keep it; others do not find it. */
    LeagueTable findToKeep(Viewer viewer, UUID id) {
        LeagueTable table = find(viewer, id);
        if (!mayKeep(viewer, table)) {
            throw new Refused("league.refused.permission", table.office().name());
        }
        return table;
    }

    public boolean mayKeep(Viewer viewer, LeagueTable table) {
        return viewer.may(Permission.APPROVE_CAUSE, table.office().path());
    }

    @Transactional(readOnly = true)
    public Reckoned reckoned(Viewer viewer, UUID id) {
        LeagueTable table = find(viewer, id);
        return table.frozen() ? asFrozen(table) : trial(viewer, table, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Objection> objections(Viewer viewer, UUID id) {
        LeagueTable table = find(viewer, id);
        return objections.of(table.id()).stream()
                .filter(one -> table.state() != LeagueTable.State.OPEN)
                .toList();
    }

    /** What was stated of a unit so far; in the order of the table. */
    @Transactional(readOnly = true)
    public List<Typed> typed(Viewer viewer, UUID id) {
        return typed.standing(findToKeep(viewer, id).id());
    }

    /** As everything is known at an instant. */
    Reckoned trial(Viewer viewer, LeagueTable table, Instant known) {
        Members members = members(table);
        Map<UUID, UnitInput> inputs = facts.of(
                viewer,
                table.sheet(),
                members,
                span(table, known),
                typed.standing(table.id()),
                typed.excluded(table.id()));
        List<Standing> standings = new Scoring(table.sheet())
                .of(members.units().stream()
                        .map(unit ->
                                Objects.requireNonNull(inputs.get(unit.id())).facts(unit))
                        .toList());
        return new Reckoned(table, members.units(), inputs, standings, true);
    }

    private Reckoned asFrozen(LeagueTable table) {
        List<Standing> standings = frozen.standings(table.id());
        Map<UUID, Organisation> byId =
                organisations.all().stream().collect(Collectors.toMap(Organisation::id, one -> one));
        List<ComparedUnit> compared = standings.stream()
                .map(one -> ComparedUnit.of(Objects.requireNonNull(byId.get(one.unit()))))
                .toList();
        return new Reckoned(table, compared, frozen.inputs(table.id()), standings, false);
    }

    Members members(LeagueTable table) {
        return units.of(table.office(), table.sheet().sequence(), table.period().last());
    }

    Span span(LeagueTable table, Instant known) {
        return new Span(
                table.period().first(),
                table.period().last(),
                known,
                table.sheet().lateRecordingDays());
    }

    private LeagueTable table(LeagueTableRows.Row row, Map<LeagueTable.Step.Kind, LeagueTable.Step> steps) {
        Organisation office = organisations.byId(row.officeId()).orElseThrow();
        Period period = Period.find(row.period()).orElseThrow();
        return new LeagueTable(
                row.id(),
                office,
                row.sheetCode(),
                sheets.asOpened(row.sheetId(), row.sheetText()).inQuarter(period.quarter()),
                period,
                row.number(),
                row.corrects(),
                row.openedAt(),
                steps);
    }

    /** The sheets that may be chosen today. */
    public List<RuleVersion> sheets() {
        return sheets.inForce(LocalDate.now(clock));
    }
}
