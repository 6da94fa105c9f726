package guatu.delivery.appraisal;

import guatu.delivery.store.AppraisalRows;
import guatu.delivery.store.UnitOutlookRows;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts units' records over a period, each measure in one statement, and opens the records behind a count. */
@Service
public class Appraisal {

    /** Records of one page. */
    public static final int SHOWN = 500;

    private final AppraisalRows rows;
    private final UnitOutlookRows outlooks;
    private final Clock clock;

    Appraisal(AppraisalRows rows, UnitOutlookRows outlooks, Clock clock) {
        this.rows = rows;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    /** A unit of which there is nothing to count is left out. */
    @Transactional(readOnly = true)
    public List<UnitCount> count(Measure measure, ComparedUnits units, Span span) {
        return rows.count(measure, units, span);
    }

    /** How the open promises of units look today. */
    @Transactional(readOnly = true)
    public List<PromiseOutlook> outlooks(ComparedUnits units) {
        return outlooks.outlooks(units);
    }

    /** Which dates of a unit's initiatives were moved between two days, by people of which unit and role. */
    @Transactional(readOnly = true)
    public List<MovedDate> moved(Viewer viewer, ComparedUnits units, UUID unit, LocalDate from, LocalDate to) {
        ZoneId zone = clock.getZone();
        return outlooks.moved(
                units.only(unit),
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                viewer.paths(Permission.SEE),
                SHOWN);
    }

    /** The very records that {@link #count} counted of the unit. */
    @Transactional(readOnly = true)
    public CountedRecords records(Viewer viewer, Measure measure, ComparedUnits units, UUID unit, Span span) {
        ComparedUnits one = units.only(unit);
        return new CountedRecords(
                rows.records(measure, one, span, viewer.paths(Permission.SEE), SHOWN), rows.number(measure, one, span));
    }
}
