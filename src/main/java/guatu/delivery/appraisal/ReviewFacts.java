package guatu.delivery.appraisal;

import guatu.delivery.store.ReviewRows;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a review of a unit says of its initiatives by the end of a day, out of what was known before an instant: asked again later it
 * says the same. Rights are the caller's to check: a review speaks of everything below its unit.
 */
@Service
public class ReviewFacts {

    private final ReviewRows rows;

    ReviewFacts(ReviewRows rows) {
        this.rows = rows;
    }

    /** In the order of the kinds. */
    @Transactional(readOnly = true)
    public List<KindTotal> kinds(ComparedUnits units, Span span) {
        return rows.kinds(units, span);
    }

    @Transactional(readOnly = true)
    public List<UnitMoney> money(ComparedUnits units, Span span) {
        return rows.money(units, span);
    }

    /** The longest overdue first. */
    @Transactional(readOnly = true)
    public Listed<LateNode> late(ComparedUnits units, Span span, int most) {
        return rows.late(units, span, most);
    }

    /** Of those first planned to start in the span; the longest waiting first. */
    @Transactional(readOnly = true)
    public Listed<NotStarted> notStarted(ComparedUnits units, Span span, int most) {
        return rows.notStarted(units, span, most);
    }
}
