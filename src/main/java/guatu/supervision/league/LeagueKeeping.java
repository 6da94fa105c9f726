package guatu.supervision.league;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.RuleVersion;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.league.LeagueTable.State;
import guatu.supervision.league.SequenceUnits.Members;
import guatu.supervision.league.store.LeagueTableRows;
import guatu.supervision.league.store.LeagueTypedTable;
import guatu.supervision.scoring.Part;
import guatu.supervision.scoring.ScoreSheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a table for a period and brings in what the product can't count itself, until it is closed. */
@Service
public class LeagueKeeping {

    private final LeagueTables tables;
    private final LeagueTableRows rows;
    private final LeagueTypedTable typed;
    private final ScoreSheets sheets;
    private final SequenceUnits units;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    LeagueKeeping(
            LeagueTables tables,
            LeagueTableRows rows,
            LeagueTypedTable typed,
            ScoreSheets sheets,
            SequenceUnits units,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.tables = tables;
        this.rows = rows;
        this.typed = typed;
        this.sheets = sheets;
        this.units = units;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param officeCode whose units are compared
     * @param periodCode 2026-02, 2026-Q1 or 2026
     */
    @Transactional
    public UUID open(Viewer viewer, String officeCode, String sheetCode, String periodCode) {
        Organisation office = organisations
                .byCode(officeCode)
                .filter(found -> viewer.may(Permission.APPROVE_CAUSE, found.path()))
                .orElseThrow(() -> new Refused("league.refused.office", officeCode));
        Period period = Period.find(periodCode).orElseThrow(() -> new Refused("league.refused.period", periodCode));
        RuleVersion rule =
                sheets.find(sheetCode, period.last()).orElseThrow(() -> new Refused("league.refused.sheet", sheetCode));
        return insert(viewer, office, rule.code(), rule.id(), rule.yaml(), period, 1, Optional.empty());
    }

    /** The next version of a table, with what was stated so far. */
    UUID openCorrection(Viewer viewer, LeagueTable corrected, String sheetText) {
        UUID id = insert(
                viewer,
                corrected.office(),
                corrected.sheetCode(),
                corrected.sheet().version(),
                sheetText,
                corrected.period(),
                corrected.number() + 1,
                Optional.of(corrected.id()));
        typed.standing(corrected.id())
                .forEach(one -> typed.insert(Identifiers.next(), id, one, clock.instant(), viewer.id()));
        typed.excluded(corrected.id())
                .forEach((unit, reason) -> typed.exclude(id, unit, reason, clock.instant(), viewer.id()));
        return id;
    }

    private UUID insert(
            Viewer viewer,
            Organisation office,
            String sheetCode,
            String sheetId,
            String sheetText,
            Period period,
            int number,
            Optional<UUID> corrects) {
        UUID id = Identifiers.next();
        ScoreSheet sheet = sheets.asOpened(sheetId, sheetText);
        try {
            rows.insert(
                    new LeagueTableRows.Row(
                            id,
                            office.id(),
                            sheetCode,
                            sheetId,
                            sheetText,
                            period.code(),
                            number,
                            corrects,
                            clock.instant(),
                            viewer.id()),
                    sheet.sequence().code(),
                    period.first(),
                    period.last());
        } catch (DuplicateKeyException opened) {
            throw new Refused("league.refused.opened", sheet.title().chinese(), period.code());
        }
        audit.append(
                viewer,
                "supervision.league.open",
                new Subject("league", id.toString(), sheet.title().chinese() + " " + period.code()),
                Map.of("sheet", sheetId, "period", period.code(), "number", number));
        return id;
    }

    /**
     * States a number of a unit; stated again, the later one stands.
     *
     * @param key made with the form; the same key states once
     */
    @Transactional
    public void state(Viewer viewer, UUID id, UUID key, String unitCode, Stated stated) {
        LeagueTable table = open(viewer, id);
        ComparedUnit unit = unit(table, unitCode);
        Part part = table.sheet()
                .indicator(stated.indicator())
                .flatMap(indicator -> Part.of(indicator).stream()
                        .filter(one -> one.code().equals(stated.part()))
                        .findFirst())
                .orElseThrow(() -> new NotFound("part " + stated.part() + " of " + stated.indicator()));
        if (stated.source().isBlank()) {
            throw new Refused("league.refused.source", unit.name());
        }
        if (part.target()
                && stated.target().filter(target -> target.signum() > 0).isEmpty()) {
            throw new Refused("league.refused.target", part.name().chinese());
        }
        typed.insert(key, table.id(), stated.of(unit.id()), clock.instant(), viewer.id());
        audit.append(
                viewer,
                "supervision.league.state",
                subject(table),
                Map.of(
                        "unit", unit.code(),
                        "indicator", stated.indicator(),
                        "part", stated.part(),
                        "value", stated.value().toPlainString(),
                        "source", stated.source()));
    }

    /** A unit is not compared, such as after a flood. */
    @Transactional
    public void exclude(Viewer viewer, UUID id, String unitCode, String reason) {
        LeagueTable table = open(viewer, id);
        ComparedUnit unit = unit(table, unitCode);
        if (reason.isBlank()) {
            throw new Refused("league.refused.reason", unit.name());
        }
        if (typed.exclude(table.id(), unit.id(), reason.strip(), clock.instant(), viewer.id())) {
            audit.append(
                    viewer,
                    "supervision.league.exclude",
                    subject(table),
                    Map.of("unit", unit.code(), "reason", reason.strip()));
        }
    }

    /** Takes an exclusion back. */
    @Transactional
    public void include(Viewer viewer, UUID id, String unitCode) {
        LeagueTable table = open(viewer, id);
        ComparedUnit unit = unit(table, unitCode);
        if (typed.include(table.id(), unit.id())) {
            audit.append(viewer, "supervision.league.include", subject(table), Map.of("unit", unit.code()));
        }
    }

    /** Locked, so that nothing is brought in while it is closed. */
    private LeagueTable open(Viewer viewer, UUID id) {
        tables.findToKeep(viewer, id);
        rows.lock(id);
        LeagueTable table = tables.findToKeep(viewer, id);
        if (table.state() != State.OPEN) {
            throw new Refused("league.refused.frozen", table.period().code());
        }
        return table;
    }

    private ComparedUnit unit(LeagueTable table, String code) {
        LocalDate day = table.period().last();
        Members members = units.of(table.office(), table.sheet().sequence(), day);
        return members.unit(code).orElseThrow(() -> new NotFound("unit " + code));
    }

    static Subject subject(LeagueTable table) {
        return new Subject(
                "league",
                table.id().toString(),
                table.sheet().title().chinese() + " " + table.period().code());
    }

    /** The sequences' offices: where the person may keep tables. */
    public List<Organisation> offices(Viewer viewer) {
        return organisations.where(viewer, Permission.APPROVE_CAUSE);
    }
}
