package guatu.supervision.scoring;

import guatu.rules.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * So many points for each of something.
 *
 * @param part under which its number is found
 * @param each points, less than 0 for a deduction
 */
public record Counted(String part, Words name, BigDecimal each) {

    BigDecimal points(Measured found) {
        return found.count(part).multiply(each);
    }

    static BigDecimal sum(List<Counted> items, Measured found) {
        return items.stream().map(item -> item.points(found)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A step of the reckoning for each thing that was counted; first the parts' names in both languages. */
    static List<Reason> reasons(List<Counted> items, Measured found) {
        List<Reason> reasons = new ArrayList<>();
        for (Counted item : items) {
            if (found.count(item.part()).signum() != 0) {
                reasons.add(Reason.of(
                        "each",
                        item.name().chinese(),
                        item.name().english(),
                        Decimals.text(found.count(item.part())),
                        Decimals.text(item.each()),
                        Decimals.text(item.points(found))));
            }
        }
        return reasons;
    }
}
