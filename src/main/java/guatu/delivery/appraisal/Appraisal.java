package guatu.delivery.appraisal;

import guatu.delivery.store.AppraisalRows;
import guatu.directory.Permission;
import guatu.directory.Viewer;
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

    Appraisal(AppraisalRows rows) {
        this.rows = rows;
    }

    /** A unit of which there is nothing to count is left out. */
    @Transactional(readOnly = true)
    public List<UnitCount> count(Measure measure, ComparedUnits units, Span span) {
        return rows.count(measure, units, span);
    }

    /** The very records that {@link #count} counted of the unit. */
    @Transactional(readOnly = true)
    public CountedRecords records(Viewer viewer, Measure measure, ComparedUnits units, UUID unit, Span span) {
        ComparedUnits one = units.only(unit);
        return new CountedRecords(
                rows.records(measure, one, span, viewer.paths(Permission.SEE), SHOWN), rows.number(measure, one, span));
    }
}
