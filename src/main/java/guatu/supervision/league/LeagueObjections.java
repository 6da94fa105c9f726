package guatu.supervision.league;

import guatu.audit.Audit;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import guatu.supervision.league.LeagueTables.Reckoned;
import guatu.supervision.league.store.LeagueObjectionTable;
import guatu.supervision.message.Addressee;
import guatu.supervision.message.Message;
import guatu.supervision.message.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit objects to its points while the preview stands; the office decides, and says why. */
@Service
public class LeagueObjections {

    private final LeagueTables tables;
    private final LeagueObjectionTable objections;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    LeagueObjections(
            LeagueTables tables, LeagueObjectionTable objections, Messages messages, Audit audit, Clock clock) {
        this.tables = tables;
        this.objections = objections;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** True for those who may speak for the unit. */
    public boolean maySpeakFor(Viewer viewer, ComparedUnit unit) {
        return viewer.may(Permission.RECORD, unit.path());
    }

    /**
     * @param key made with the form; the same key objects once
     * @param indicator whose points; empty for all of them
     */
    @Transactional
    public void raise(Viewer viewer, UUID id, UUID key, String unitCode, String indicator, String text) {
        Reckoned reckoned = tables.reckoned(viewer, id);
        LeagueTable table = reckoned.table();
        ComparedUnit unit = reckoned.units().stream()
                .filter(one -> one.code().equals(unitCode))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit " + unitCode + " of league table " + id));
        if (!maySpeakFor(viewer, unit)) {
            throw new Refused("league.refused.notYours", unit.name());
        }
        if (!table.openToObjections(LocalDate.now(clock))) {
            throw new Refused(
                    "league.refused.objectionsOver",
                    table.objectionsUntil().map(LocalDate::toString).orElse("–"));
        }
        if (text.isBlank()) {
            throw new Refused("league.refused.text");
        }
        if (!indicator.isEmpty() && table.sheet().indicator(indicator).isEmpty()) {
            throw new NotFound("indicator " + indicator + " of league table " + id);
        }
        if (objections.insert(key, id, unit.id(), indicator, text.strip(), clock.instant(), viewer.id())) {
            audit.append(
                    viewer,
                    "supervision.league.object",
                    LeagueKeeping.subject(table),
                    Map.of("unit", unit.code(), "indicator", indicator));
        }
    }

    /** Decided once. An upheld objection is put right in a new version, before anything is published. */
    @Transactional
    public void decide(Viewer viewer, UUID id, UUID objectionId, boolean upheld, String note) {
        LeagueTable table = tables.findToKeep(viewer, id);
        Objection objection = objections.of(id).stream()
                .filter(one -> one.id().equals(objectionId))
                .findFirst()
                .orElseThrow(() -> new NotFound("objection " + objectionId));
        if (note.isBlank()) {
            throw new Refused("league.refused.text");
        }
        if (!objections.decide(objectionId, upheld, note.strip(), clock.instant(), viewer.id())) {
            throw new Refused("league.refused.decided", objection.unitName());
        }
        audit.append(
                viewer,
                "supervision.league.decide",
                LeagueKeeping.subject(table),
                Map.of("unit", objection.unitCode(), "upheld", upheld));
        messages.tell(
                new Addressee.Unit(objection.unit(), Permission.RECORD),
                Message.of(
                        "league-decision:" + objectionId,
                        "/supervision/league-tables/" + id + "/units/" + objection.unitCode(),
                        upheld ? "league.message.upheld" : "league.message.rejected",
                        table.sheet().title().chinese(),
                        table.period().code()));
    }
}
