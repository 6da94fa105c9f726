package guatu.supervision.order;

import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.CountedRecords;
import guatu.delivery.appraisal.Span;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.supervision.league.LedgerMeasure;
import guatu.supervision.league.UnitInput.Found;
import guatu.supervision.league.store.MeasuredShare;
import guatu.supervision.league.store.MeasuredShareRows;
import guatu.supervision.order.store.OrderMeasureRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What league tables count of orders, by the date that was required first: overdue, and extended. */
@Component
class OrderMeasures implements LedgerMeasure {

    private static final Map<String, Function<Span, MeasuredShare>> MEASURES =
            Map.of("orders_overdue", OrderMeasureRows::overdue, "orders_extended", OrderMeasureRows::extended);

    private final MeasuredShareRows rows;

    OrderMeasures(MeasuredShareRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> codes() {
        return MEASURES.keySet();
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
        return "/supervision/orders/";
    }

    private static MeasuredShare share(String code, Span span) {
        return Objects.requireNonNull(MEASURES.get(code)).apply(span);
    }
}
