package guatu.promotion.sheet;

import guatu.promotion.Industry;
import guatu.promotion.store.DealSheetTable.Sum;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many deals stand under each heading and what they add up to, by currency; amounts are never converted.
 *
 * @param byHeading by code of the heading's industry; "" for deals without one
 */
record DealSums(Map<String, Total> byHeading, Total all) {

    /** @param amounts in the currency's whole units, by currency */
    record Total(long count, Map<String, BigDecimal> amounts) {

        static final Total NOTHING = new Total(0, Map.of());

        Total with(Sum sum) {
            Map<String, BigDecimal> added = new TreeMap<>(amounts);
            if (!sum.currency().isEmpty()) {
                added.merge(sum.currency(), sum.amount(), BigDecimal::add);
            }
            return new Total(count + sum.count(), added);
        }
    }

    static DealSums of(List<Sum> sums, DealIndustries segments) {
        Map<String, Total> byHeading = new HashMap<>();
        Total all = Total.NOTHING;
        for (Sum sum : sums) {
            List<Industry> headings = segments.headings(sum.path());
            if (headings.isEmpty()) {
                byHeading.merge("", Total.NOTHING.with(sum), (before, one) -> before.with(sum));
            }
            headings.forEach(heading ->
                    byHeading.merge(heading.code(), Total.NOTHING.with(sum), (before, one) -> before.with(sum)));
            all = all.with(sum);
        }
        return new DealSums(byHeading, all);
    }

    Total of(String heading) {
        return byHeading.getOrDefault(heading, Total.NOTHING);
    }
}
