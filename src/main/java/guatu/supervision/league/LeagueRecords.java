package guatu.supervision.league;

import guatu.delivery.appraisal.CountedRecords;
import guatu.delivery.appraisal.Span;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import guatu.supervision.league.SequenceUnits.Members;
import guatu.supervision.scoring.Indicator;
import guatu.supervision.scoring.Indicator.Source;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the records behind a unit's points in an indicator that this product counts, as known when the table was closed. */
@Service
public class LeagueRecords {

    private final LeagueTables tables;
    private final FactCollection facts;
    private final Clock clock;

    LeagueRecords(LeagueTables tables, FactCollection facts, Clock clock) {
        this.tables = tables;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param path where one of them is opened, before its code */
    public record Opened(CountedRecords records, String path) {

        private static final Opened NOTHING = new Opened(new CountedRecords(List.of(), 0), "");
    }

    @Transactional(readOnly = true)
    public Opened of(Viewer viewer, UUID id, String unitCode, String indicatorCode) {
        LeagueTable table = tables.find(viewer, id);
        Members members = tables.members(table);
        ComparedUnit unit =
                members.unit(unitCode).orElseThrow(() -> new NotFound("unit " + unitCode + " of league table " + id));
        Indicator indicator = table.sheet()
                .indicator(indicatorCode)
                .orElseThrow(() -> new NotFound("indicator " + indicatorCode + " of league table " + id));
        if (!(indicator.source() instanceof Source.Ledger(String measure))) {
            return Opened.NOTHING;
        }
        Span span = tables.span(table, table.closedAt().orElseGet(clock::instant));
        return facts.counting(measure)
                .map(one ->
                        new Opened(one.records(viewer, measure, members.counted(), unit.id(), span), one.recordsPath()))
                .orElse(Opened.NOTHING);
    }
}
