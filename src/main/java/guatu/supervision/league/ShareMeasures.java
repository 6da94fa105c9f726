package guatu.supervision.league;

import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.CountedRecords;
import guatu.delivery.appraisal.Span;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.supervision.league.UnitInput.Found;
import guatu.supervision.league.store.MeasuredShare;
import guatu.supervision.league.store.MeasuredShareRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.annotation.Transactional;

/** Shares that one part of supervision has counted out of its records, each by its code. */
public class ShareMeasures implements LedgerMeasure {

    private final MeasuredShareRows rows;
    private final String recordsPath;
    private final Map<String, Function<Span, MeasuredShare>> shares;

    /** @param recordsPath where a record is opened, before its code */
    public ShareMeasures(
            MeasuredShareRows rows, String recordsPath, Map<String, Function<Span, MeasuredShare>> shares) {
        this.rows = rows;
        this.recordsPath = recordsPath;
        this.shares = Map.copyOf(shares);
    }

    @Override
    public Set<String> codes() {
        return shares.keySet();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Found>> count(String code, ComparedUnits units, Span span) {
        return Found.shares(rows.count(share(code, span), units, span));
    }

    @Override
    @Transactional(readOnly = true)
    public CountedRecords records(Viewer viewer, String code, ComparedUnits units, UUID unit, Span span) {
        return rows.records(share(code, span), units.only(unit), span, viewer.paths(Permission.SEE));
    }

    @Override
    public String recordsPath() {
        return recordsPath;
    }

    private MeasuredShare share(String code, Span span) {
        return Objects.requireNonNull(shares.get(code)).apply(span);
    }
}
