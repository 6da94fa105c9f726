package guatu.supervision.league;

import guatu.audit.Audit;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.league.LeagueTable.State;
import guatu.supervision.league.store.LeagueTableRows;
import guatu.supervision.league.store.LeagueTypedTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many numbers at once, stated of the units of a table that is open. */
@Service
public class LeagueNumbers {

    private final LeagueTables tables;
    private final LeagueTableRows rows;
    private final LeagueTypedTable typed;
    private final Audit audit;
    private final Clock clock;

    LeagueNumbers(LeagueTables tables, LeagueTableRows rows, LeagueTypedTable typed, Audit audit, Clock clock) {
        this.tables = tables;
        this.rows = rows;
        this.typed = typed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tables that the person keeps and that still take numbers. */
    @Transactional(readOnly = true)
    public List<LeagueTable> open(Viewer viewer) {
        return tables.list(viewer).stream()
                .filter(table -> table.state() == State.OPEN && tables.mayKeep(viewer, table))
                .toList();
    }

    /** @throws NotFound when the person does not keep it */
    @Transactional(readOnly = true)
    public NumberSheet sheet(Viewer viewer, UUID id) {
        LeagueTable table = tables.findToKeep(viewer, id);
        return new NumberSheet(table, tables.members(table).units(), typed.standing(id));
    }

    /** Empty for a table that the person does not keep. */
    @Transactional(readOnly = true)
    public Optional<NumberSheet> find(Viewer viewer, UUID id) {
        try {
            return Optional.of(sheet(viewer, id));
        } catch (NotFound | Refused unseen) {
            return Optional.empty();
        }
    }

    /** Makes others who change the table, or close it, wait until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Viewer viewer, UUID id) {
        tables.findToKeep(viewer, id);
        rows.lock(id);
    }

    /** Stated again, the later number stands. Whoever calls it holds the table and has checked that it is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void state(Viewer viewer, UUID id, List<Typed> stated, String file) {
        LeagueTable table = tables.findToKeep(viewer, id);
        if (table.state() != State.OPEN) {
            throw new Refused("league.refused.frozen", table.period().code());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        stated.forEach(one -> typed.insert(Identifiers.next(), id, one, at, viewer.id()));
        audit.append(
                viewer,
                "supervision.league.import",
                LeagueKeeping.subject(table),
                Map.of("file", file, "numbers", stated.size()));
    }
}
