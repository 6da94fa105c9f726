package guatu.supervision.league;

import guatu.audit.Audit;
import guatu.calendar.WorkingCalendar;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.supervision.league.LeagueTable.State;
import guatu.supervision.league.LeagueTable.Step.Kind;
import guatu.supervision.league.LeagueTables.Reckoned;
import guatu.supervision.league.store.LeagueFrozenTable;
import guatu.supervision.league.store.LeagueObjectionTable;
import guatu.supervision.league.store.LeagueTableRows;
import guatu.supervision.message.Addressee;
import guatu.supervision.message.Message;
import guatu.supervision.message.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes a table, shows it to its units, and publishes it when their objections are decided. What was frozen is never changed: a
 * correction is a new version.
 */
@Service
public class LeagueClosing {

    private final LeagueTables tables;
    private final LeagueKeeping keeping;
    private final LeagueTableRows rows;
    private final LeagueFrozenTable frozen;
    private final LeagueObjectionTable objections;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;
    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    LeagueClosing(
            LeagueTables tables,
            LeagueKeeping keeping,
            LeagueTableRows rows,
            LeagueFrozenTable frozen,
            LeagueObjectionTable objections,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.tables = tables;
        this.keeping = keeping;
        this.rows = rows;
        this.frozen = frozen;
        this.objections = objections;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Freezes what is known and begins the preview. The period must be over. */
    @Transactional
    public void close(Viewer viewer, UUID id) {
        LeagueTable table = locked(viewer, id, State.OPEN, "league.refused.frozen");
        LocalDate today = LocalDate.now(clock);
        if (!today.isAfter(table.period().last())) {
            throw new Refused("league.refused.running", table.period().last().toString());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Reckoned reckoned = tables.trial(viewer, table, at);
        if (reckoned.units().isEmpty()) {
            throw new Refused("league.refused.noUnits", table.office().name());
        }
        frozen.freeze(id, reckoned.inputs());
        frozen.reckoned(id, reckoned.standings());
        LocalDate until = calendar.plusWorkingDays(today, table.sheet().objectionWorkingDays());
        rows.insert(id, Kind.CLOSED, at, viewer.id(), "", "", Optional.of(until));
        audit.append(
                viewer,
                "supervision.league.close",
                LeagueKeeping.subject(table),
                Map.of("units", reckoned.units().size(), "objectionsUntil", until.toString()));
        reckoned.units().forEach(unit -> tell(unit, table, "preview", until));
    }

    /**
     * Publishes what was previewed: after the window, with every objection decided and none upheld that was not corrected.
     *
     * @param authority by which it is published
     * @param approval number of the head's approval
     */
    @Transactional
    public void publish(Viewer viewer, UUID id, String authority, String approval) {
        LeagueTable table = locked(viewer, id, State.PREVIEW, "league.refused.notPreviewed");
        if (authority.isBlank() || approval.isBlank()) {
            throw new Refused("league.refused.approval");
        }
        LocalDate until = table.objectionsUntil().orElseThrow();
        if (!LocalDate.now(clock).isAfter(until)) {
            throw new Refused("league.refused.window", until.toString());
        }
        List<Objection> raised = objections.of(id);
        if (raised.stream().anyMatch(one -> one.decision().isEmpty())) {
            throw new Refused("league.refused.undecided");
        }
        if (raised.stream().anyMatch(Objection::upheld)) {
            throw new Refused("league.refused.upheld");
        }
        frozen.publish(id);
        rows.insert(
                id,
                Kind.PUBLISHED,
                clock.instant(),
                viewer.id(),
                authority.strip(),
                approval.strip(),
                Optional.empty());
        table.corrects()
                .ifPresent(before ->
                        rows.insert(before, Kind.CORRECTED, clock.instant(), viewer.id(), "", "", Optional.empty()));
        audit.append(
                viewer,
                "supervision.league.publish",
                LeagueKeeping.subject(table),
                Map.of("authority", authority.strip(), "approval", approval.strip()));
        tables.reckoned(viewer, id).units().forEach(unit -> tell(unit, table, "published", until));
    }

    /** @return the next version, open, with what was stated so far */
    @Transactional
    public UUID correct(Viewer viewer, UUID id) {
        LeagueTable table = tables.findToKeep(viewer, id);
        if (!table.frozen() || table.state() == State.CORRECTED) {
            throw new Refused("league.refused.nothingToCorrect", table.period().code());
        }
        String sheetText =
                rows.find(id, viewer.paths(Permission.SEE)).orElseThrow().sheetText();
        return keeping.openCorrection(viewer, table, sheetText);
    }

    private LeagueTable locked(Viewer viewer, UUID id, State expected, String otherwise) {
        tables.findToKeep(viewer, id);
        rows.lock(id);
        LeagueTable table = tables.findToKeep(viewer, id);
        if (table.state() != expected) {
            throw new Refused(otherwise, table.period().code());
        }
        return table;
    }

    private void tell(ComparedUnit unit, LeagueTable table, String what, LocalDate until) {
        messages.tell(
                new Addressee.Unit(unit.id(), Permission.RECORD),
                Message.of(
                        "league-" + what + ":" + table.id() + ":" + unit.code(),
                        "/supervision/league-tables/" + table.id() + "/units/" + unit.code(),
                        "league.message." + what,
                        table.sheet().title().chinese(),
                        table.period().code(),
                        until.toString()));
    }
}
